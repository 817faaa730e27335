package org.attune.casefile.form;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.attune.casefile.form.Field.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FormTextsTests {

	private final Form form = SampleForms.form(SampleForms.TEXT, SampleForms.READY,
			SampleForms.with(SampleForms.CALM, "appearance", "{\"suffixAdorner\": \"points\"}"),
			SampleForms.group("page", "More", SampleForms.WORDS, SampleForms.ACTIONS));

	@Test
	void everyTextCanBeSaidInAnotherLanguage() {
		Form german = translate("""
				Text_1.text=Sprich
				ready.label=Bist du bereit?
				ready.yes=Ja
				calm.suffix=Punkte
				page.label=Mehr
				words.label=Was ist geschehen?
				words.description=Ein Augenblick genügt.
				actions.label=Was wirst du tun?
				actions.what.label=Was
				actions.until.label=Bis wann
				""");
		assertThat(german.pages().get(0).fields().get(0).html()).isEqualTo("<p>Sprich</p>\n");
		assertThat(german.fields()).extracting(Field::label)
			.containsExactly("Bist du bereit?", "How calm are you?", "Was ist geschehen?", "Was wirst du tun?");
		assertThat(german.fields().get(0).choices()).containsExactly(new Choice("yes", "Ja"), new Choice("no", "No"));
		assertThat(german.fields().get(1).words().suffix()).isEqualTo("Punkte");
		assertThat(german.fields().get(2).description()).isEqualTo("Ein Augenblick genügt.");
		assertThat(german.pages().get(1).title()).isEqualTo("Mehr");
		assertThat(german.fields().get(3).children()).extracting(Field::label)
			.containsExactly("Was", "Bis wann", "Together");
		assertThat(german.json().toString()).contains("\"dateLabel\":\"Bis wann\"").doesNotContain("More");
	}

	@Test
	void theFormItselfStaysAsItWas() {
		translate("ready.label=Bereit?");
		assertThat(this.form.fields().get(0).label()).isEqualTo("Are you ready?");
		assertThat(this.form.json().toString()).doesNotContain("Bereit");
	}

	@Test
	void choicesOfTheCaseComeIntoATranslatedForm() {
		String choosing = SampleForms.with(SampleForms.READY,
				(node) -> node.put("valuesKey", "people.all").remove("values"));
		Form german = FormTexts.translate(SampleForms.form(choosing), Map.of("ready.label", "Wer?"))
			.withChoices((source) -> List.of(new Choice("7", "Ana")));
		assertThat(german.fields().get(0).label()).isEqualTo("Wer?");
		assertThat(german.fields().get(0).choices()).containsExactly(new Choice("7", "Ana"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "redy.label=x | translation", "ready.maybe=x | translation",
			"ready.label= | label", "ready.label={{x}} | template", "ready.label=\\=now() | feel" })
	void whatNamesNothingOrMayNotStandThereIsRefused(String line, String code) {
		assertThatExceptionOfType(FormProblem.class).isThrownBy(() -> translate(line))
			.extracting(FormProblem::code)
			.isEqualTo(code);
	}

	@Test
	void aFileThatCannotBeReadIsRefused() {
		assertThatExceptionOfType(FormProblem.class).isThrownBy(() -> translate("a=\\u00z0"))
			.extracting(FormProblem::element)
			.isEqualTo("speak_de.properties");
	}

	private Form translate(String texts) {
		return FormTexts.translate(this.form,
				FormTexts.read("speak_de.properties", texts.getBytes(StandardCharsets.UTF_8)));
	}

}

package org.attune.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.attune.casefile.form.Field;
import org.attune.casefile.form.Form;
import org.attune.casefile.form.FormProblem;
import org.attune.casefile.form.FormReader;
import org.attune.casefile.form.Wording;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WordedFormsTests {

	private static final Form NEED = FormReader.read("need.form", """
			{"schemaVersion":16,"id":"need","type":"default","components":[{"type":"radio","id":"need","key":"need",
			"label":"I need","values":[{"label":"Trust","value":"trust"},{"label":"Rest","value":"rest"},
			{"label":"Respect","value":"respect"}]}]}""".getBytes(StandardCharsets.UTF_8));

	private static final Wording FAMILY = new Wording("need", "family", null);

	private static final Wording GERMAN = new Wording("need", null, "de");

	private static final Wording FAMILY_GERMAN = new Wording("need", "family", "de");

	private final Map<String, Form> forms = WordedForms.of(Map.of("need", NEED),
			Map.of(FAMILY, Map.of("need.label", "In my family I need", "need.order", "respect"), GERMAN,
					Map.of("need.label", "Ich brauche", "need.rest", "Ruhe")));

	@Test
	void aFamilyReadsItsOwnWordsInItsOwnOrder() {
		Field need = asked("family", Locale.ENGLISH);
		assertThat(need.label()).isEqualTo("In my family I need");
		assertThat(need.choices().stream().map(Field.Choice::value)).containsExactly("respect", "trust", "rest");
		assertThat(asked("friends", Locale.ENGLISH).label()).isEqualTo("I need");
	}

	@Test
	void inAnotherLanguageTheOrderStaysAndTheLanguageWins() {
		Field need = asked("family", Locale.GERMAN);
		assertThat(need.label()).isEqualTo("Ich brauche");
		assertThat(need.choices().stream().map(Field.Choice::label)).containsExactly("Respect", "Trust", "Ruhe");
		assertThat(asked("friends", Locale.GERMAN).choices().stream().map(Field.Choice::value)).startsWith("trust");
	}

	@Test
	void wordsForBothWinOverEachOfThem() {
		Map<String, Form> both = WordedForms.of(Map.of("need", NEED),
				Map.of(FAMILY, Map.of("need.order", "respect"), GERMAN, Map.of("need.label", "Ich brauche"),
						FAMILY_GERMAN, Map.of("need.label", "In der Familie brauche ich")));
		assertThat(both.get("need_family_de").fields().get(0).label()).isEqualTo("In der Familie brauche ich");
		assertThat(both.get("need_de").fields().get(0).label()).isEqualTo("Ich brauche");
	}

	@Test
	void aPartOfAFamilyReadsItsOwnWordsOnTopOfThoseForFamilies() {
		Map<String, Form> parts = WordedForms.of(Map.of("need", NEED),
				Map.of(FAMILY, Map.of("need.label", "In my family I need", "need.order", "respect"),
						new Wording("need", "family_siblings", null), Map.of("need.label", "With you I need"),
						FAMILY_GERMAN, Map.of("need.label", "In der Familie brauche ich")));
		Field need = parts.get("need_family_siblings").fields().get(0);
		assertThat(need.label()).isEqualTo("With you I need");
		assertThat(need.choices().stream().map(Field.Choice::value)).startsWith("respect");
		assertThat(parts.get("need_family_siblings_de").fields().get(0).label())
			.isEqualTo("In der Familie brauche ich");
		assertThat(Wording.names("need", "family_parents", "en")).containsSubsequence("need_family_parents",
				"need_family", "need");
		assertThat(Wording.of("need_family_siblings_de", List.of("need")::contains))
			.contains(new Wording("need", "family_siblings", "de"));
	}

	@Test
	void anOrderOfWhatIsNotThereIsRefused() {
		assertThatExceptionOfType(FormProblem.class).isThrownBy(
				() -> WordedForms.of(Map.of("need", NEED), Map.of(FAMILY, Map.of("need.order", "respect, money"))));
	}

	@Test
	void aNameSaysWhoseWordsAreInAFile() {
		List<String> forms = List.of("need", "speak-on");
		assertThat(Wording.of("need_family_de", forms::contains)).contains(FAMILY_GERMAN);
		assertThat(Wording.of("speak-on_friends", forms::contains)).contains(new Wording("speak-on", "friends", null));
		assertThat(Wording.of("need_de", forms::contains)).contains(GERMAN);
		assertThat(Wording.of("need_strangers", forms::contains)).isEmpty();
		assertThat(Wording.of("gone_de", forms::contains)).isEmpty();
		assertThat(Wording.of("need", forms::contains)).isEmpty();
	}

	private Field asked(String kind, Locale language) {
		return Wording.names("need", kind, language.getLanguage())
			.filter(this.forms::containsKey)
			.map(this.forms::get)
			.findFirst()
			.orElseThrow()
			.fields()
			.get(0);
	}

}

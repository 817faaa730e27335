package org.attune.casefile.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormPostTests {

	private final Form form = SampleForms.form(SampleForms.WORDS, SampleForms.CALM, SampleForms.AGREE,
			SampleForms.FEELINGS, SampleForms.ACTIONS);

	@Test
	void aPostedPageBecomesAnswers() {
		Map<String, Object> answers = FormPost.answers(this.form.fields(),
				Map.of("words", List.of("hello"), "calm", List.of(" 7 "), "agree", List.of("true"), "feelings",
						List.of("sad", "glad"), "actions[0].what", List.of("call"), "_csrf", List.of("x")));
		assertThat(AnswerCheck.check(this.form, answers).orRefuse())
			.isEqualTo(Map.of("words", "hello", "calm", 7L, "agree", true, "feelings", List.of("sad", "glad"),
					"actions", List.of(Map.of("what", "call", "together", false))));
	}

	@Test
	void whatWasNotPostedIsBlankAndNoAnswer() {
		Map<String, Object> answers = FormPost.answers(this.form.fields(), Map.of("words", List.of("hello")));
		assertThat(answers).isEqualTo(
				Map.of("words", "hello", "calm", "", "agree", false, "feelings", List.of(), "actions", List.of()));
		assertThat(AnswerCheck.check(this.form, answers).orRefuse())
			.isEqualTo(Map.of("words", "hello", "agree", false));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "2,5;2.5", "2.5;2.5", "-3;-3", "\u22123;-3", "\u0661\u0662;12", "0,125;0.125", "1000;1000" })
	void numbersAreReadWithCommaOrPoint(String typed, BigDecimal number) {
		assertThat(typed(typed)).isEqualTo(number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "seven", "1e999999", "NaN", "1,000", "1.000", "1 000", "1,2,3", "0x10", "--1", "+1", ".5",
			"99999999999999999999" })
	void aNumberThatCannotBeReadStaysWhatItWas(String typed) {
		assertThat(typed(typed)).isEqualTo(typed);
		assertThat(AnswerCheck.check(this.form, Map.of("words", "hello", "calm", typed)).errors()).singleElement()
			.extracting((error) -> error.code())
			.isEqualTo("number");
	}

	@Test
	void blankRowsAreDroppedAndTheOthersKeepTheirOrder() {
		Map<String, List<String>> post = Map.of("actions[0].what", List.of(" "), "actions[0].until", List.of(""),
				"actions[10].what", List.of("last"), "actions[2].what", List.of("first"), "actions[2].together",
				List.of("true"), "actions[99999].what", List.of("far"), "actionsx[1].what", List.of("other"));
		assertThat(FormPost.answers(this.form.fields(), post).get("actions"))
			.isEqualTo(List.of(Map.of("what", "first", "until", "", "together", true),
					Map.of("what", "last", "until", "", "together", false)));
	}

	@Test
	void theButtonForOneRowMoreGivesOneRowMore() {
		Map<String, List<String>> post = Map.of("actions[0].what", List.of(""), "-row", List.of("actions"));
		Map<String, Object> typed = FormPost.typed(this.form.fields(), post);
		assertThat(typed.get("actions"))
			.isEqualTo(List.of(Map.of("what", "", "until", "", "together", false), Map.of()));
		assertThat(FormPost.answers(this.form.fields(), post).get("actions")).isEqualTo(List.of());
	}

	private Object typed(String number) {
		return FormPost.answers(this.form.fields(), Map.of("calm", List.of(number))).get("calm");
	}

}

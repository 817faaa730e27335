package org.attune.casefile.form;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.attune.casefile.form.AnswerCheck.Checked;
import org.attune.terms.Refusal;
import org.attune.terms.Refusal.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class AnswerCheckTests {

	@Test
	void whatFitsIsKeptTrimmed() {
		Form form = SampleForms.form(SampleForms.WORDS, SampleForms.CALM, SampleForms.AGREE, SampleForms.FEELINGS);
		Checked checked = AnswerCheck.check(form,
				Map.of("words", "  we\r\ntalk\n", "calm", 7, "agree", true, "feelings", List.of("glad", "sad")));
		assertThat(checked.errors()).isEmpty();
		assertThat(checked.orRefuse())
			.isEqualTo(Map.of("words", "we\ntalk", "calm", 7L, "agree", true, "feelings", List.of("glad", "sad")));
	}

	@Test
	void whatDoesNotFitIsRefusedFieldByFieldInTheFormsOrder() {
		Form form = SampleForms.form(SampleForms.WORDS, SampleForms.CALM);
		Checked checked = AnswerCheck.check(form, Map.of("calm", 11, "other", "x"));
		assertThatExceptionOfType(Refusal.class).isThrownBy(checked::orRefuse)
			.satisfies((refusal) -> assertThat(refusal.errors()).containsExactly(error("words", "required"),
					error("calm", "max", "10"), error("other", "unknown")));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "ab,min-length", "abc,-", "abcdefghij,-", "abcdefghijk,max-length", "'   ',required",
					"'',required", "'\u200b\u00a0',required", "'a\u0000bc',characters", "'a\u001bbc',characters",
					"'a\u0085bc',characters", "'a\ud800bc',characters", "'abc\udc00',characters",
					"'a\uffffbc',characters", "'a\tb\nc',-", "😀😀,min-length", "😀😀😀😀😀😀😀😀😀😀,-",
					"😀😀😀😀😀😀😀😀😀😀😀,max-length" })
	void aTextKeepsToItsLengthAndToSignsThatCanBeKept(String text, String code) {
		assertThat(codes(SampleForms.WORDS, "words", text)).isEqualTo(code(code));
	}

	@Test
	void aLineHasNoLineBreaks() {
		assertThat(codes(SampleForms.TITLE, "title", "a\nb")).containsExactly("characters");
	}

	@Test
	void aTextWithoutALimitHasOneAllTheSame() {
		assertThat(codes(SampleForms.TITLE, "title", "a".repeat(5_000))).isEmpty();
		assertThat(check(SampleForms.TITLE, "title", "a".repeat(5_001)).errors())
			.containsExactly(error("title", "max-length", "5000"));
	}

	@Test
	void aPatternMayBeMetAnywhereInTheText() {
		String title = SampleForms.with(SampleForms.TITLE, "validate", "{\"pattern\": \"[0-9]{2}\"}");
		assertThat(codes(title, "title", "at 12")).isEmpty();
		assertThat(codes(title, "title", "at 1")).containsExactly("pattern");
		assertThat(codes(title, "title", "")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "0,-", "10,-", "10.0,-", "1e1,-", "-0.0,-", "-1,min", "11,max", "10.00000000001,number",
					"0.5,whole", "1e999999,number", "1e-999999,number", "-1e2147483647,number",
					"1000000000000000000000,number" })
	void aNumberKeepsToItsLimits(String json, String code) {
		assertThat(codes(SampleForms.CALM, "calm", new BigDecimal(json))).isEqualTo(code(code));
	}

	@Test
	void numbersComeInEveryKindThatJsonGives() {
		for (Object seven : List.of(7, 7L, 7.0, 7.0f, new BigDecimal("7.00"), BigInteger.valueOf(7))) {
			assertThat(check(SampleForms.CALM, "calm", seven).answers()).isEqualTo(Map.of("calm", 7L));
		}
		for (Object none : List.of(Double.NaN, Double.POSITIVE_INFINITY, Float.NaN, "7", true, List.of(7), Map.of())) {
			assertThat(codes(SampleForms.CALM, "calm", none)).containsExactly("number");
		}
	}

	@Test
	void decimalsAreCounted() {
		String money = SampleForms.with(SampleForms.CALM, "decimalDigits", "2");
		assertThat(check(money, "calm", 2.25).answers()).isEqualTo(Map.of("calm", new BigDecimal("2.25")));
		assertThat(check(money, "calm", 2.125).errors()).containsExactly(error("calm", "decimals", "2"));
	}

	@Test
	void aCheckboxThatHasToBeTickedHasToBeTicked() {
		String agree = SampleForms.with(SampleForms.AGREE, "validate", "{\"required\": true}");
		assertThat(codes(agree, "agree", true)).isEmpty();
		assertThat(codes(agree, "agree", false)).containsExactly("tick");
		assertThat(codes(agree, "agree", null)).containsExactly("tick");
		assertThat(codes(agree, "agree", "true")).containsExactly("kind");
		assertThat(check(SampleForms.AGREE, "agree", null).answers()).isEqualTo(Map.of("agree", false));
	}

	@Test
	void aChoiceIsOneOfTheChoices() {
		String ready = SampleForms.with(SampleForms.READY, "validate", "{\"required\": true}");
		assertThat(codes(ready, "ready", "no")).isEmpty();
		assertThat(codes(ready, "ready", "No")).containsExactly("choice");
		assertThat(codes(ready, "ready", null)).containsExactly("choose");
		assertThat(codes(ready, "ready", List.of("no"))).containsExactly("kind");
		assertThat(codes(SampleForms.READY, "ready", null)).isEmpty();
	}

	@Test
	void severalChoicesAreEachOneOfTheChoicesAndGivenOnce() {
		assertThat(codes(SampleForms.FEELINGS, "feelings", List.of("sad", "sad"))).containsExactly("repeated");
		assertThat(codes(SampleForms.FEELINGS, "feelings", List.of("sad", "mad"))).containsExactly("choice");
		assertThat(codes(SampleForms.FEELINGS, "feelings", List.of(List.of("sad")))).containsExactly("choice");
		assertThat(codes(SampleForms.FEELINGS, "feelings", "sad")).containsExactly("kind");
		assertThat(check(SampleForms.FEELINGS, "feelings", List.of("sad", "glad", "x")).errors())
			.containsExactly(error("feelings", "too-many", "2"));
		assertThat(check(SampleForms.FEELINGS, "feelings", List.of()).answers()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "date,2027-03-31,-", "date,2027-02-30,date", "date,31.03.2027,date", "date,-2027-03-31,date",
					"date,+99999-01-01,date", "date,0000-01-01,date", "date,2027-03-31T10:00,date", "time,18:30,-",
					"time,25:00,time", "datetime,2027-03-31T18:30,-", "datetime,2027-03-31,datetime" })
	void datesAreIsoDates(String subtype, String text, String code) {
		String when = "{\"type\":\"datetime\",\"id\":\"f\",\"key\":\"when\",\"label\":\"When\",\"subtype\":\"" + subtype
				+ "\"}";
		assertThat(codes(when, "when", text)).isEqualTo(code(code));
	}

	@Test
	void rowsAreCheckedEachWithItsPlaceInTheName() {
		Checked checked = check(SampleForms.ACTIONS, "actions",
				List.of(Map.of("what", "call"), Map.of("until", "soon", "who", "me"), "x"));
		assertThat(checked.errors()).containsExactly(error("actions[1].what", "required"),
				error("actions[1].until", "date"), error("actions[1].who", "unknown"), error("actions[2]", "kind"));
		assertThat(check(SampleForms.ACTIONS, "actions", List.of(Map.of("what", "call"))).answers())
			.isEqualTo(Map.of("actions", List.of(Map.of("what", "call", "together", false))));
	}

	@Test
	void aBlankRowIsNoRow() {
		Map<String, Object> blank = Map.of("what", " ", "until", "", "together", false);
		Checked checked = check(SampleForms.ACTIONS, "actions",
				List.of(blank, Map.of("what", "call"), Map.of(), Map.of("until", "soon", "what", "x")));
		assertThat(checked.errors()).containsExactly(error("actions[3].until", "date"));
		assertThat(check(SampleForms.ACTIONS, "actions", List.of(blank)).orRefuse()).isEmpty();
	}

	@Test
	void thereAreAtMostFiftyRows() {
		List<Object> rows = new ArrayList<>(Collections.nCopies(50, Map.of("what", "call")));
		assertThat(codes(SampleForms.ACTIONS, "actions", rows)).isEmpty();
		rows.add(Map.of("what", "call"));
		assertThat(check(SampleForms.ACTIONS, "actions", rows).errors())
			.containsExactly(error("actions", "too-many", "50"));
		String fixed = SampleForms.with(SampleForms.ACTIONS, "allowAddRemove", "false");
		assertThat(check(fixed, "actions", rows).errors()).containsExactly(error("actions", "too-many", "2"));
	}

	@Test
	void aListThatIsRequiredHasARow() {
		String actions = SampleForms.with(SampleForms.ACTIONS, "validate", "{\"required\": true}");
		assertThat(codes(actions, "actions", List.of())).containsExactly("required");
		assertThat(codes(actions, "actions", Map.of())).containsExactly("kind");
	}

	@Test
	void whatIsHiddenIsNeitherRequiredNorKept() {
		Form form = SampleForms.form(SampleForms.READY, SampleForms.WHY);
		assertThat(AnswerCheck.check(form, Map.of("ready", "no")).errors()).containsExactly(error("why", "required"));
		assertThat(AnswerCheck.check(form, Map.of("ready", "yes")).errors()).isEmpty();
		assertThat(AnswerCheck.check(form, Map.of("ready", "yes", "why", "x")).orRefuse())
			.isEqualTo(Map.of("ready", "yes"));
		assertThat(AnswerCheck.check(form, Map.of("why", "x")).orRefuse()).isEmpty();
	}

	@Test
	void whatDependsOnSomethingHiddenSeesNoAnswer() {
		String last = SampleForms.with(SampleForms.TITLE, "conditional", "{\"hide\": \"=why = null\"}");
		Form form = SampleForms.form(SampleForms.READY, SampleForms.WHY, last);
		assertThat(AnswerCheck.check(form, Map.of("ready", "yes", "why", "x", "title", "t")).orRefuse())
			.isEqualTo(Map.of("ready", "yes"));
	}

	@Test
	void aHiddenPageIsNotAsked() {
		String page = SampleForms.with(SampleForms.group("more", "More", SampleForms.WORDS), "conditional",
				"{\"hide\": \"=agree = false\"}");
		Form form = SampleForms.form(SampleForms.AGREE, page);
		assertThat(AnswerCheck.check(form, Map.of()).errors()).isEmpty();
		assertThat(AnswerCheck.check(form, Map.of("agree", true)).errors()).hasSize(1);
	}

	@Test
	void conditionsOfARowLookAtThatRow() {
		String actions = SampleForms.ACTIONS.replace("\"key\": \"together\"",
				"\"key\": \"together\", \"conditional\": {\"hide\": \"=what = \\\"rest\\\"\"}");
		assertThat(check(actions, "actions", List.of(Map.of("what", "rest"), Map.of("what", "walk"))).orRefuse())
			.isEqualTo(Map.of("actions", List.of(Map.of("what", "rest"), Map.of("what", "walk", "together", false))));
	}

	@Test
	void aFieldNobodyAskedForIsNamedInShort() {
		Checked checked = check(SampleForms.TITLE, "nobody-asked" + "x".repeat(1_000_000), "x");
		assertThat(checked.errors()).containsExactly(error("nobody-asked" + "x".repeat(52), "unknown"));
	}

	@Test
	void manyUnknownFieldsAreToldShortly() {
		Map<String, Object> answers = new HashMap<>();
		for (int index = 0; index < 100_000; index++) {
			answers.put("x" + index, index);
		}
		assertThat(AnswerCheck.check(SampleForms.form(SampleForms.TITLE), answers).errors()).hasSize(20);
	}

	@ParameterizedTest
	@ValueSource(strings = { "title", "calm", "agree", "ready", "feelings", "actions" })
	void hostileValuesAreRefusedFast(String key) {
		Form form = SampleForms.form(SampleForms.TITLE, SampleForms.CALM, SampleForms.AGREE, SampleForms.READY,
				SampleForms.FEELINGS, SampleForms.ACTIONS);
		List<Object> hostile = List.of("a".repeat(1_000_000), " ".repeat(1_000_000),
				SampleForms.parsed("[".repeat(400) + "]".repeat(400)),
				SampleForms.parsed("{\"a\":".repeat(400) + "1" + "}".repeat(400)), SampleForms.parsed("1e999999"),
				BigInteger.TEN.pow(300_000), new BigDecimal(BigInteger.TEN.pow(300_000), 300_000),
				Collections.nCopies(1_000_000, "x"));
		assertTimeoutPreemptively(Duration.ofSeconds(3), () -> {
			for (Object value : hostile) {
				assertThat(AnswerCheck.check(form, Map.of(key, value)).errors()).hasSizeBetween(1, 60);
			}
		});
	}

	@Test
	void aPatternMadeToBacktrackIsFast() {
		String title = SampleForms.with(SampleForms.TITLE, "validate",
				"{\"pattern\": \"^(([a-z])+.)+[A-Z]([a-z])+$\"}");
		assertTimeoutPreemptively(Duration.ofSeconds(3),
				() -> assertThat(codes(title, "title", "a".repeat(5_000))).containsExactly("pattern"));
	}

	@Test
	void aNullIsNoAnswer() {
		Map<String, Object> answers = new HashMap<>();
		answers.put("actions", null);
		answers.put("ready", null);
		assertThat(AnswerCheck.check(SampleForms.form(SampleForms.ACTIONS, SampleForms.READY), answers).orRefuse())
			.isEmpty();
	}

	@Test
	void everyCodeHasItsWords() throws Exception {
		Properties words = new Properties();
		words.load(getClass().getResourceAsStream("/invalid.properties"));
		assertThat(words.stringPropertyNames()).contains("invalid.required", "invalid.choose", "invalid.tick",
				"invalid.min-length", "invalid.max-length", "invalid.min", "invalid.max", "invalid.number",
				"invalid.whole", "invalid.decimals", "invalid.pattern", "invalid.characters", "invalid.choice",
				"invalid.repeated", "invalid.too-many", "invalid.date", "invalid.time", "invalid.datetime",
				"invalid.kind", "invalid.unknown");
	}

	private static Checked check(String component, String key, Object value) {
		Map<String, Object> answers = new HashMap<>();
		answers.put(key, value);
		return AnswerCheck.check(SampleForms.form(component), answers);
	}

	private static List<String> codes(String component, String key, Object value) {
		return check(component, key, value).errors().stream().map(FieldError::code).toList();
	}

	private static List<String> code(String code) {
		return (code != null) ? List.of(code) : List.of();
	}

	private static FieldError error(String field, String code, String... arguments) {
		return new FieldError(field, code, List.of(arguments));
	}

}

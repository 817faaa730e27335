package org.attune.casefile.form;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.attune.casefile.form.Field.Choice;
import org.attune.casefile.form.Field.Condition;
import org.attune.terms.Privacy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class FormReaderTests {

	@Test
	void aFormWithoutGroupsIsOnePage() {
		Form form = SampleForms.form(SampleForms.TEXT, SampleForms.WORDS, SampleForms.READY);
		assertThat(form.id()).isEqualTo("speak");
		assertThat(form.pages()).singleElement().extracting(Form.Page::title).isNull();
		assertThat(SampleForms.keys(form.pages().get(0).fields())).containsExactly("Text_1", "words", "ready");
		assertThat(SampleForms.keys(form.fields())).containsExactly("words", "ready");
	}

	@Test
	void groupsAndWhatStandsBetweenThemArePages() {
		Form form = SampleForms.form(SampleForms.TITLE, SampleForms.group("one", "First", SampleForms.WORDS),
				SampleForms.READY, SampleForms.AGREE, SampleForms.group("two", "Second", SampleForms.CALM));
		assertThat(form.pages()).extracting(Form.Page::title).containsExactly(null, "First", null, "Second");
		assertThat(form.pages()).extracting(Form.Page::id).containsExactly(null, "one", null, "two");
		assertThat(SampleForms.keys(form.fields())).containsExactly("title", "words", "ready", "agree", "calm");
	}

	@Test
	void whatModelerWritesByItselfPasses() {
		String ready = SampleForms.with(SampleForms.READY, "layout", "{\"row\": \"Row_1\", \"columns\": null}");
		String title = SampleForms.with(SampleForms.TITLE, "appearance", "{\"suffixAdorner\": \"days\"}");
		String when = """
				{"type": "datetime", "id": "f", "key": "when", "subtype": "datetime", "dateLabel": "When",
				"timeLabel": "At", "timeSerializingFormat": "utc_offset", "timeInterval": 15, "use24h": false}""";
		Form form = SampleForms.form(ready, title, when);
		assertThat(form.fields()).extracting(Field::label).containsExactly("Are you ready?", "Title", "When");
		assertThat(form.fields().get(1).words().suffix()).isEqualTo("days");
	}

	@Test
	void limitsConditionsAndPropertiesAreRead() {
		Form form = SampleForms.form(SampleForms.CALM, SampleForms.READY, SampleForms.WHY,
				SampleForms.with(SampleForms.TITLE, "properties", "{\"class\": \"counselor\"}"));
		assertThat(SampleForms.keys(form.routes())).containsExactly("calm");
		assertThat(form.fields().get(0).limits().max()).isEqualByComparingTo("10");
		assertThat(form.fields().get(2).hide()).isEqualTo(new Condition("ready", false, "no"));
		assertThat(form.fields().get(2).required()).isTrue();
		assertThat(form.fields().get(3).privacy()).isEqualTo(Privacy.COUNSELOR);
	}

	@Test
	void choicesFromTheCaseArePutInAlsoIntoTheJson() {
		Form form = SampleForms.form(SampleForms.with(fromPeople("people.others"), "validate", "{\"required\": true}"));
		Form resolved = form.withChoices((source) -> List.of(new Choice("7", "=Ana {{x}}")));
		assertThat(resolved.fields().get(0).choices()).containsExactly(new Choice("7", "=Ana {{x}}"));
		assertThat(resolved.json().toString()).contains("\"values\":[{\"label\":\"=Ana {{x}}\",\"value\":\"7\"}]")
			.doesNotContain("valuesKey");
		assertThat(form.json().toString()).contains("valuesKey");
	}

	@Test
	void whereThereIsNothingToChooseNobodyHasTo() {
		String choosing = SampleForms.with(fromPeople("answers.ideas.idea"), "validate", "{\"required\": true}");
		Form resolved = SampleForms.form(choosing).withChoices((source) -> List.of());
		assertThat(resolved.fields().get(0).required()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "script", "html", "iframe", "image", "button", "expression", "table", "filepicker", "" })
	void otherComponentsAreRefused(String type) {
		refused("component", SampleForms.with(SampleForms.TITLE, "type", "\"" + type + "\""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "label | \"Dear {{name}}\" | template",
			"label | \"=name\" | feel", "defaultValue | \" =now()\" | feel", "description | \"= a\" | feel",
			"validate | {\"minLength\": \"=2\"} | feel", "readonly | \"=x = 1\" | off", "disabled | true | off",
			"onclick | \"x\" | property", "validate | {\"min\": 1} | validation",
			"validate | {\"validationType\": \"email\"} | validation-type", "validate | {\"required\": \"yes\"} | flag",
			"validate | {\"minLength\": -1} | count", "validate | {\"maxLength\": 20001} | count",
			"validate | {\"maxLength\": 1.5} | count", "validate | {\"maxLength\": 1e99999} | number",
			"validate | {\"maxLength\": true} | number", "validate | {\"minLength\": 5, \"maxLength\": 4} | limits",
			"validate | {\"minLength\": 5001} | limits", "validate | {\"pattern\": \"[\"} | pattern",
			"validate | {\"pattern\": \"(a)\\\\1\"} | pattern", "validate | {\"pattern\": \"(?=a)\"} | pattern",
			"properties | {\"colour\": \"red\"} | property", "properties | {\"route\": \"true\"} | route",
			"properties | {\"class\": \"shared\"} | class-value", "properties | {\"date\": \"days\"} | date",
			"properties | {\"date\": \"months\"} | date-value", "properties | {\"invites\": \"no\"} | invites-value",
			"properties | {\"invites\": \"true\", \"class\": \"private\"} | invites", "properties | \"x\" | object",
			"conditional | {\"show\": \"=a = 1\"} | property", "key | \"a-b\" | key", "key | \"\" | key",
			"key | \"_csrf\" | key", "label | \" \" | label", "valuesExpression | \"x\" | property" })
	void whatATextFieldMayNotSayIsRefused(String property, String json, String code) {
		refused(code, SampleForms.with(SampleForms.TITLE, property, json));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "values | [] | choices",
			"values | [{\"label\": \"a\"}] | choice", "values | [{\"value\": 1}] | choice",
			"values | [{\"value\": \"\"}] | choice", "values | [{\"value\": \"a\"}, {\"value\": \"a\"}] | choice",
			"valuesKey | \"people.others\" | choices", "valuesKey | \"people.friends\" | values-key",
			"valuesExpression | \"=people\" | property",
			"properties | {\"route\": \"true\", \"class\": \"private\"} | route-class",
			"properties | {\"route\": \"false\"} | route-value", "properties | {\"invites\": \"true\"} | invites" })
	void whatAChoiceMayNotSayIsRefused(String property, String json, String code) {
		refused(code, SampleForms.with(SampleForms.READY, property, json));
	}

	@ParameterizedTest
	@ValueSource(strings = { "people.others", "people.all", "answers.ideas.idea", "answers.my-task.idea_1" })
	void choicesComeFromPeopleOrAnswers(String source) {
		assertThat(SampleForms.form(fromPeople(source)).fields().get(0).valuesKey()).isEqualTo(source);
	}

	@ParameterizedTest
	@ValueSource(strings = { "=ready = \"no\"", "=ready!=\"yes\"", "= ready = null " })
	void oneFieldMayBeComparedWithOneValue(String hide) {
		assertThat(SampleForms.form(SampleForms.READY, hidden(hide)).fields().get(1).hide().field()).isEqualTo("ready");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "=ready | condition", "=not(ready) | condition", "ready = \"no\" | condition",
			"=ready = \"no\" and agree = true | condition", "=ready = other | condition",
			"=ready = \"\\\\\" | condition", "=later = \"no\" | condition-field", "=title = \"no\" | condition-field",
			"=ready = \"maybe\" | condition-value", "=ready = 5 | condition-value" })
	void otherConditionsAreRefused(String hide, String code) {
		refused(code, SampleForms.READY, hidden(hide));
	}

	@Test
	void onlyWhatIsAskedInTheFormItselfCanRouteOrHaveAClass() {
		refused("properties", SampleForms.with(SampleForms.TEXT, "properties", "{\"class\": \"private\"}"));
		refused("properties", SampleForms.ACTIONS.replace("\"key\": \"what\"",
				"\"key\": \"what\", \"properties\": {\"class\": \"private\"}"));
		refused("properties", SampleForms.ACTIONS.replace("\"key\": \"together\"",
				"\"key\": \"together\", \"properties\": {\"route\": \"true\"}"));
	}

	@Test
	void ofFieldsThatTakeTurnsOneIsAskedAndAfterTheLastTheFirstAgain() {
		Form form = SampleForms.form(SampleForms.READY, turn(SampleForms.TITLE),
				SampleForms.group("alone", "Alone", turn(SampleForms.WORDS)));
		assertThat(SampleForms.keys(form.withTurn(() -> 0).fields())).containsExactly("ready", "title");
		assertThat(SampleForms.keys(form.withTurn(() -> 1).fields())).containsExactly("ready", "words");
		assertThat(SampleForms.keys(form.withTurn(() -> 2).fields())).containsExactly("ready", "title");
		assertThat(form.withTurn(() -> 1).json().toString()).doesNotContain("\"turn\"");
		assertThat(SampleForms.keys(form.fields())).containsExactly("ready", "title", "words");
	}

	@Test
	void whatRoutesOrIsAskedForEachTakesNoTurns() {
		refused("turn", SampleForms.with(SampleForms.CALM, "properties", "{\"route\": \"true\", \"turn\": \"true\"}"));
		refused("turn", turn(SampleForms.TEXT));
		refused("turn-value", SampleForms.with(SampleForms.TITLE, "properties", "{\"turn\": \"1\"}"));
		refused("condition-field", turn(SampleForms.READY), hidden("=ready = \"no\""));
	}

	private static String turn(String component) {
		return SampleForms.with(component, "properties", "{\"turn\": \"true\"}");
	}

	@Test
	void groupsAndListsStandOnlyWhereTheyMayStand() {
		refused("nested", SampleForms.group("a", "A", SampleForms.group("b", "B", SampleForms.TITLE)));
		refused("nested", SampleForms.ACTIONS.replace("\"components\": [",
				"\"components\": [" + SampleForms.ACTIONS.replace("actions", "inner") + ","));
		refused("group-path", SampleForms.with(SampleForms.group("a", "A", SampleForms.TITLE), "path", "\"a\""));
		refused("list-empty", SampleForms.with(SampleForms.ACTIONS, "components", "[" + SampleForms.TEXT + "]"));
		refused("components", SampleForms.with(SampleForms.ACTIONS, (list) -> list.remove("components")));
		assertThat(SampleForms.form(SampleForms.group("a", "A", SampleForms.ACTIONS)).fields()).hasSize(1);
	}

	@Test
	void aKeyStandsOnlyOnce() {
		refused("duplicate", SampleForms.TITLE, SampleForms.group("a", "A", SampleForms.TITLE));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "\"schemaVersion\": 18 | \"schemaVersion\": 3 | schema-version",
					"\"schemaVersion\": 18, | | schema-version", "\"default\" | \"wizard\" | form-type",
					"\"speak\" | \"other\" | id", "\"components\" | \"parts\" | property",
					"\"exporter\" | \"scripts\" | property", "\"type\" | \"id\": \"speak\", \"type\" | json",
					"{\"$schema\" | [{\"$schema\" | json", "[{ | [ | json" })
	void theFormAsAWholeHasToBeOne(String part, String other, String code) {
		String json = new String(SampleForms.json(SampleForms.TITLE), StandardCharsets.UTF_8);
		String broken = json.replace(part, (other != null) ? other : "");
		assertThat(broken).isNotEqualTo(json);
		assertThatExceptionOfType(FormProblem.class)
			.isThrownBy(() -> FormReader.read("speak.form", broken.getBytes(StandardCharsets.UTF_8)))
			.extracting(FormProblem::code)
			.isEqualTo(code);
	}

	@Test
	void aFormWithNothingInItIsRefused() {
		refused("components");
	}

	@Test
	void whatIsTooLargeOrTooDeepIsRefusedAtOnce() {
		byte[] large = SampleForms
			.json(SampleForms.with(SampleForms.TITLE, "label", "\"" + "a".repeat(300_000) + "\""));
		assertThatExceptionOfType(FormProblem.class).isThrownBy(() -> FormReader.read("speak.form", large))
			.extracting(FormProblem::code)
			.isEqualTo("size");
		refused("json", "[".repeat(50_000) + "]".repeat(50_000));
	}

	@Test
	void aPatternThatWouldBacktrackForeverIsQuick() {
		String title = SampleForms.with(SampleForms.TITLE, "validate", "{\"pattern\": \"^(a+)+$\"}");
		assertTimeoutPreemptively(Duration.ofSeconds(2),
				() -> assertThat(
						SampleForms.form(title).fields().get(0).limits().pattern().matches("a".repeat(4000) + "!"))
					.isFalse());
	}

	@Test
	void aPatternThatWouldFillTheMemoryIsRefused() {
		assertTimeoutPreemptively(Duration.ofSeconds(5), () -> refused("pattern", SampleForms.with(SampleForms.TITLE,
				"validate", "{\"pattern\": \"((((a{1000}){1000}){1000}){1000})\"}")));
	}

	@Test
	void aPatternMayCount() {
		String title = SampleForms.with(SampleForms.TITLE, "validate", "{\"pattern\": \"^([a-z]{2,9} ?){1,9}$\"}");
		assertThat(SampleForms.form(title).fields().get(0).limits().pattern().matches("our talk")).isTrue();
	}

	@Test
	void aPageWithAWrongConditionIsNamed() {
		String page = SampleForms.with(SampleForms.group("more", "More", SampleForms.TITLE), "conditional",
				"{\"hide\": \"=now() > 3\"}");
		assertThatExceptionOfType(FormProblem.class).isThrownBy(() -> SampleForms.form(page))
			.extracting(FormProblem::element)
			.isEqualTo("more");
	}

	@Test
	void aProblemSaysWhereAndWhyInPlainWords() {
		assertThatExceptionOfType(FormProblem.class)
			.isThrownBy(() -> SampleForms.form(SampleForms.with(SampleForms.READY, "valuesKey", "\"people.none\"")))
			.satisfies((problem) -> {
				assertThat(problem.element()).isEqualTo("ready");
				assertThat(problem.reason())
					.isEqualTo("Choices cannot come from \"people.none\". They come from people.others, people.all or "
							+ "answers.<task>.<field>.");
			});
	}

	private static void refused(String code, String... components) {
		assertThatExceptionOfType(FormProblem.class).isThrownBy(() -> SampleForms.form(components))
			.extracting(FormProblem::code)
			.isEqualTo(code);
	}

	private static String fromPeople(String source) {
		return SampleForms.with(SampleForms.READY, (node) -> node.put("valuesKey", source).remove("values"));
	}

	private static String hidden(String hide) {
		return SampleForms.with(SampleForms.AGREE, (node) -> node.putObject("conditional").put("hide", hide));
	}

}

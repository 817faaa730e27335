package org.attune.engine.lint;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Decisions are tables in plain FEEL and reach nothing outside. */
class HostileDecisionsTests extends LintTest {

	@Test
	void aScriptInADecisionIsRefused() {
		assertThat(this.folder
			.replacing("decisions/depth.dmn", "id=\"InputExpression_1\"",
					"id=\"InputExpression_1\" expressionLanguage=\"javascript\"")
			.found("decisions/depth.dmn", "InputExpression_1")).contains("javascript");
	}

	@Test
	void anExtensionScriptInADecisionIsRefused() {
		assertThat(this.folder
			.replacing("decisions/depth.dmn", "<decisionTable id",
					"<extensionElements><camunda:script>1</camunda:script></extensionElements><decisionTable id")
			.found("decisions/depth.dmn", "depth")).contains("script");
	}

	@Test
	void anotherLanguageInARuleIsRefused() {
		assertThat(this.folder
			.replacing("decisions/depth.dmn", "<inputEntry id=\"UnaryTests_1\">",
					"<inputEntry id=\"UnaryTests_1\" expressionLanguage=\"juel\">")
			.found("decisions/depth.dmn", "UnaryTests_1")).contains("juel");
	}

	@Test
	void anExternalFunctionIsRefused() {
		assertThat(this.folder.replacing("decisions/depth.dmn", "<text>&gt;= 2</text>",
				"<text>(function(x) external { java: { class: \"java.lang.System\", method signature: \"exit(int)\" } })(1)</text>")
			.found("decisions/depth.dmn", "UnaryTests_1")).contains("external");
	}

	@Test
	void aFunctionBehindACommentIsRefused() {
		assertThat(this.folder
			.replacing("decisions/depth.dmn", "<text>&gt;= 2</text>",
					"<text>/* \" */ function(x) external {} /* \" */</text>")
			.found("decisions/depth.dmn", "UnaryTests_1")).contains("comments");
	}

	@Test
	void aVeryLongDecisionIsRefused() {
		assertThat(this.folder
			.replacing("decisions/depth.dmn", "<text>&gt;= 2</text>", "<text>" + "(".repeat(100_000) + "</text>")
			.found("decisions/depth.dmn", "UnaryTests_1")).contains("too long");
	}

	@Test
	void aBusinessKnowledgeModelIsRefused() {
		assertThat(this.folder
			.replacing("decisions/depth.dmn", "<dmndi:DMNDI>", "<businessKnowledgeModel id=\"bkm\" /><dmndi:DMNDI>")
			.found("decisions/depth.dmn", "bkm")).contains("knowledge model");
	}

	@Test
	void anInvocationIsRefused() {
		assertThat(this.folder
			.replacing("decisions/depth.dmn", "<decisionTable id", "<invocation id=\"i\" /><decisionTable id")
			.found("decisions/depth.dmn", "i")).contains("invocation");
	}

	@Test
	void anIdThatIsUsedTwiceIsRefused() {
		assertThat(this.folder.replacing("decisions/depth.dmn", "id=\"UnaryTests_1\"", "id=\"InputExpression_1\"")
			.found("decisions/depth.dmn", "InputExpression_1")).contains("used twice");
	}

	@Test
	void aDecisionIsCalledLikeItsFile() {
		assertThat(this.folder.replacing("decisions/depth.dmn", "<decision id=\"depth\"", "<decision id=\"height\"")
			.found("decisions/depth.dmn", "Definitions_1")).contains("file's name");
	}

	@ParameterizedTest
	@ValueSource(strings = { "count(for i in 1..1000000000 return i) &gt; 3", "some i in 1..1000000000 satisfies i = 0",
			"every i in 1..1000000000 satisfies i &gt; 0", "9 ** 999999999 &gt; 1" })
	void aDecisionThatCountsForEverIsRefused(String endless) {
		assertThat(this.folder.replacing("decisions/depth.dmn", "<text>&gt;= 2</text>", "<text>" + endless + "</text>")
			.found("decisions/depth.dmn", "UnaryTests_1")).contains("count for ever");
	}

	@Test
	void aDecisionThatPutsOutWhatOthersMayNotReadIsRefused() {
		this.folder.replacing("forms/speak.form", "\"label\": \"Words\"",
				"\"label\": \"Words\", \"properties\": { \"class\": \"counselor\" }");
		assertThat(this.folder
			.replacing("decisions/triage.dmn", "<outputEntry id=\"Entry_colour\"><text>",
					"<outputEntry id=\"Entry_colour\"><text>words + ")
			.found("circle.bpmn", "tell")).contains("must not put out words");
	}

}

package org.attune.engine.lint;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions are tables in plain FEEL and reach nothing outside. */
class HostileDecisionsTests {

	@TempDir
	private Path path;

	private ProcessFolder folder;

	@BeforeEach
	void aGoodFolder() {
		this.folder = ProcessFolder.good(this.path);
	}

	@Test
	void aScriptInADecisionIsRefused() {
		this.folder
			.replacing("decisions/depth.dmn", "id=\"InputExpression_1\"",
					"id=\"InputExpression_1\" expressionLanguage=\"javascript\"")
			.isRefused("decisions/depth.dmn", "InputExpression_1", "javascript");
	}

	@Test
	void anExtensionScriptInADecisionIsRefused() {
		this.folder
			.replacing("decisions/depth.dmn", "<decisionTable id",
					"<extensionElements><camunda:script>1</camunda:script></extensionElements><decisionTable id")
			.isRefused("decisions/depth.dmn", "depth", "script");
	}

	@Test
	void anotherLanguageInARuleIsRefused() {
		this.folder
			.replacing("decisions/depth.dmn", "<inputEntry id=\"UnaryTests_1\">",
					"<inputEntry id=\"UnaryTests_1\" expressionLanguage=\"juel\">")
			.isRefused("decisions/depth.dmn", "UnaryTests_1", "juel");
	}

	@Test
	void anExternalFunctionIsRefused() {
		this.folder.replacing("decisions/depth.dmn", "<text>&gt;= 2</text>",
				"<text>(function(x) external { java: { class: \"java.lang.System\", method signature: \"exit(int)\" } })(1)</text>")
			.isRefused("decisions/depth.dmn", "UnaryTests_1", "external");
	}

	@Test
	void aFunctionBehindACommentIsRefused() {
		this.folder
			.replacing("decisions/depth.dmn", "<text>&gt;= 2</text>",
					"<text>/* \" */ function(x) external {} /* \" */</text>")
			.isRefused("decisions/depth.dmn", "UnaryTests_1", "comments");
	}

	@Test
	void aVeryLongDecisionIsRefused() {
		this.folder.replacing("decisions/depth.dmn", "<text>&gt;= 2</text>", "<text>" + "(".repeat(100_000) + "</text>")
			.isRefused("decisions/depth.dmn", "UnaryTests_1", "too long");
	}

	@Test
	void aBusinessKnowledgeModelIsRefused() {
		this.folder
			.replacing("decisions/depth.dmn", "<dmndi:DMNDI>", "<businessKnowledgeModel id=\"bkm\" /><dmndi:DMNDI>")
			.isRefused("decisions/depth.dmn", "bkm", "knowledge model");
	}

	@Test
	void anInvocationIsRefused() {
		this.folder.replacing("decisions/depth.dmn", "<decisionTable id", "<invocation id=\"i\" /><decisionTable id")
			.isRefused("decisions/depth.dmn", "i", "invocation");
	}

	@Test
	void aDecisionIsCalledLikeItsFile() {
		this.folder.replacing("decisions/depth.dmn", "<decision id=\"depth\"", "<decision id=\"height\"")
			.isRefused("decisions/depth.dmn", "Definitions_1", "file's name");
	}

}

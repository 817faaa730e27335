package org.attune.engine.lint;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A table that reviews answers weighs what was asked, and says no more than it has to.
 */
class WrongReviewsTests extends LintTest {

	private static final String TABLE = "decisions/pulse.dmn";

	@Test
	void itsTableMustBeThere() {
		assertThat(this.folder.without(TABLE).found("circle.bpmn", "vote")).contains("no decision file for pulse");
	}

	@Test
	void itNamesOneTable() {
		assertThat(this.folder.replacing("circle.bpmn", "value=\"pulse\"", "value=\"pulse, depth\"")
			.found("circle.bpmn", "vote")).contains("property review must be the id");
	}

	@Test
	void itWeighsWhatTheFormAsks() {
		assertThat(this.folder.replacing(TABLE, "<text>stand</text>", "<text>standing</text>")
			.found("circle.bpmn", "vote")).contains("weighs standing");
	}

	@Test
	void itWeighsNothingPrivate() {
		assertThat(this.folder
			.replacing("forms/vote.form", "\"label\": \"score\",\n      \"properties\": {\n        \"route\": \"true\"",
					"\"label\": \"score\",\n      \"properties\": {\n        \"class\": \"private\"")
			.found("circle.bpmn", "vote")).contains("weighs score", "none of them private");
	}

	@Test
	void itPutsOutAColourAndARule() {
		assertThat(this.folder.replacing(TABLE, "name=\"rule\"", "name=\"message\"").found("circle.bpmn", "vote"))
			.contains("exactly the outputs colour and rule");
	}

	@Test
	void aColourIsOneOfThree() {
		assertThat(this.folder.replacing(TABLE, "\"green\"", "\"blue\"").found("circle.bpmn", "vote"))
			.contains("\"green\", \"amber\" or \"red\"");
		assertThat(this.folder.replacing(TABLE, "\"blue\"", "stand").found("circle.bpmn", "vote"))
			.contains("\"green\", \"amber\" or \"red\"");
	}

	@Test
	void aRuleHasAShortNameOfItsOwnAndNoWordOfAnAnswer() {
		assertThat(this.folder.replacing(TABLE, "<text>\"well\"</text>", "<text>stand</text>")
			.found("circle.bpmn", "vote")).contains("must name its rule");
	}

	@Test
	void whatItPutsOutSteersNothing() {
		assertThat(this.folder
			.replacing("circle.bpmn", "tally.most(caseId, 'vote', 'stand') == 'agree'",
					"tally.most(caseId, 'vote', 'colour') == 'green'")
			.found("circle.bpmn", "f9")).contains("no field colour that routes");
	}

}

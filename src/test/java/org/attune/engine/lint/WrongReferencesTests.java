package org.attune.engine.lint;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a process names must be there, and must be what it is taken for. */
class WrongReferencesTests extends LintTest {

	private static final String LIST = """
			"components": [
			    {
			      "type": "dynamiclist",
			      "id": "ideas",
			      "path": "ideas",
			      "components": [ { "type": "textfield", "id": "idea", "key": "idea", "label": "Idea" } ]
			    },""";

	@Test
	void aMissingFormIsRefused() {
		assertThat(this.folder.without("forms/check.form").found("talk.bpmn", "check"))
			.contains("no form file for check");
	}

	@Test
	void aMissingDecisionIsRefused() {
		assertThat(this.folder.without("decisions/depth.dmn").found("talk.bpmn", "weigh"))
			.contains("no decision file for depth");
	}

	@Test
	void aTasksMissingDecisionIsRefused() {
		assertThat(this.folder.without("decisions/triage.dmn").found("circle.bpmn", "tell"))
			.contains("no decision file for triage");
	}

	@Test
	void aDecisionThatAGatewayReadsHasOneOutput() {
		assertThat(this.folder.replacing("talk.bpmn", "camunda:decisionRef=\"depth\"", "camunda:decisionRef=\"triage\"")
			.found("talk.bpmn", "weigh")).contains("exactly one output");
	}

	@Test
	void whoIsLeftOutAnsweredATaskThatIsThere() {
		assertThat(
				this.folder.replacing("circle.bpmn", "name=\"due\" value=\"PT36H\"", "name=\"except\" value=\"nobody\"")
					.found("circle.bpmn", "vote"))
			.contains("no task nobody");
	}

	@Test
	void tallyNamesATask() {
		assertThat(this.folder.replacing("talk.bpmn", "tally.rounds(caseId, 'check')", "tally.rounds(caseId, 'checks')")
			.found("talk.bpmn", "enough")).contains("no task checks");
	}

	@Test
	void tallyNamesARoutingField() {
		assertThat(this.folder
			.replacing("talk.bpmn", "tally.count(caseId, 'vote', 'stand'", "tally.count(caseId, 'speak', 'words'")
			.found("talk.bpmn", "weigh")).contains("no field words");
	}

	@Test
	void tallyNamesAChoice() {
		assertThat(this.folder.replacing("talk.bpmn", "'stand', 'agree')}</camunda", "'stand', 'agrees')}</camunda")
			.found("talk.bpmn", "weigh")).contains("no choice");
	}

	@Test
	void theLeastOfAFieldNeedsANumber() {
		assertThat(this.folder
			.replacing("circle.bpmn", "tally.min(caseId, 'vote', 'score')", "tally.min(caseId, 'vote', 'stand')")
			.found("circle.bpmn", "f10")).contains("no number");
	}

	@Test
	void aConditionNamesAChoice() {
		assertThat(
				this.folder.replacing("talk.bpmn", "answer == 'yes'", "answer == 'yep'").found("talk.bpmn", "enough"))
			.contains("yep is no choice");
	}

	@Test
	void aVariableThatNothingSetsIsRefused() {
		assertThat(this.folder.replacing("talk.bpmn", "answer == 'yes'", "reply == 'yes'").found("talk.bpmn", "enough"))
			.contains("sets the variable reply");
	}

	@Test
	void aVariableOfAnInnerScopeIsRefused() {
		assertThat(this.folder
			.replacing("circle.bpmn", "${tally.all(caseId, 'vote', 'stand', 'agree') &amp;&amp;",
					"${colour == 'green' &amp;&amp;")
			.found("circle.bpmn", "f9")).contains("sets the variable colour");
	}

	@Test
	void aVariableOfSeveralPeopleIsRefused() {
		assertThat(
				this.folder.replacing("talk.bpmn", "answer == 'yes'", "stand == 'agree'").found("talk.bpmn", "enough"))
			.contains("Use tally");
	}

	@Test
	void aVariableSetOnlyLaterIsRefused() {
		assertThat(
				this.folder.replacing("talk.bpmn", "answer == 'yes'", "level == 'deep'").found("talk.bpmn", "enough"))
			.contains("cannot come before");
	}

	@Test
	void branchesThatRunAtOnceSetDifferentVariables() {
		assertThat(this.folder
			.replacing("circle.bpmn", "id=\"write\" camunda:formRef=\"speak\"",
					"id=\"write\" camunda:formRef=\"check\"")
			.found("circle.bpmn", "write")).contains("two branches");
	}

	@Test
	void aVariableHidesNothing() {
		assertThat(this.folder.replacing("forms/check.form", "\"key\": \"answer\"", "\"key\": \"people\"")
			.replacing("talk.bpmn", "answer ==", "people ==")
			.found("talk.bpmn", "check")).contains("cannot be called people");
	}

	@Test
	void choicesComeFromATaskThatIsThere() {
		assertThat(this.folder.replacing("forms/part.form", "answers.answered.words", "answers.nobody.words")
			.found("part.bpmn", "told")).contains("no task nobody");
	}

	@Test
	void choicesComeFromAFieldThatIsThere() {
		assertThat(this.folder.replacing("forms/part.form", "answers.answered.words", "answers.answered.word")
			.found("part.bpmn", "told")).contains("answers.answered.word");
	}

	@Test
	void choicesComeFromAListButNotFromAFieldOfItsRows() {
		ProcessFolder list = this.folder.replacing("forms/speak.form",
				"\"components\": [\n    {\n      \"type\": \"group\"", LIST + "{ \"type\": \"group\"");
		assertThat(list.replacing("forms/part.form", "answers.answered.words", "answers.answered.ideas").findings())
			.isEmpty();
		assertThat(list.replacing("forms/part.form", "answers.answered.ideas", "answers.answered.idea")
			.found("part.bpmn", "told")).contains("answers.answered.idea");
	}

	@Test
	void aFormIsCalledLikeItsFile() {
		assertThat(this.folder.replacing("forms/speak.form", "\"id\": \"speak\"", "\"id\": \"talk\"")
			.found("forms/speak.form", "file")).contains("file's name: speak");
	}

	@Test
	void aFormIsJson() {
		assertThat(this.folder.with("forms/speak.form", "{").found("forms/speak.form", "file"))
			.contains("cannot be read");
	}

	@Test
	void aDeeplyNestedFormIsRefused() {
		assertThat(this.folder.with("forms/speak.form", "{\"components\":[".repeat(20_000))
			.found("forms/speak.form", "file")).contains("cannot be read");
	}

	@Test
	void aTranslationHasAForm() {
		assertThat(this.folder.with("forms/spoken_de.properties", "a=b").found("forms/spoken_de.properties", "file"))
			.contains("with a form that is there");
	}

	@Test
	void aFileLiesWhereItBelongs() {
		assertThat(this.folder.with("speak.form", "{}").found("speak.form", "file")).contains("forms/");
	}

}

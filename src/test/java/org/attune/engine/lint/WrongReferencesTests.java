package org.attune.engine.lint;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a process names must be there, and must be what it is taken for. */
class WrongReferencesTests extends LintTest {

	@Test
	void anUnknownPropertyIsRefused() {
		assertThat(this.folder
			.replacing("talk.bpmn", "name=\"stage\" value=\"listening\"", "name=\"stages\" value=\"listening\"")
			.found("talk.bpmn", "speak")).contains("no property stages");
	}

	@Test
	void anUnknownPropertyOfTheProcessIsRefused() {
		assertThat(this.folder.replacing("talk.bpmn", "name=\"expires\"", "name=\"expire\"").found("talk.bpmn", "talk"))
			.contains("no property expire");
	}

	@Test
	void aPropertySetTwiceIsRefused() {
		assertThat(
				this.folder.replacing("talk.bpmn", "name=\"stage\" value=\"listening\"", "name=\"due\" value=\"P1D\"")
					.found("talk.bpmn", "speak"))
			.contains("twice");
	}

	@Test
	void anUnknownPrivacyIsRefused() {
		assertThat(
				this.folder.replacing("talk.bpmn", "value=\"sealed\"", "value=\"secret\"").found("talk.bpmn", "vote"))
			.contains("counselor, sealed");
	}

	@Test
	void aDueThatIsNoDurationIsRefused() {
		assertThat(this.folder.replacing("talk.bpmn", "value=\"P2D\"", "value=\"2 days\"").found("talk.bpmn", "speak"))
			.contains("ISO 8601");
	}

	@Test
	void aDurationInMonthsIsRefused() {
		assertThat(this.folder.replacing("talk.bpmn", "value=\"P30D\"", "value=\"P1M\"").found("talk.bpmn", "talk"))
			.contains("ISO 8601");
	}

	@Test
	void holdsIsTrueOrFalse() {
		assertThat(this.folder.replacing("circle.bpmn", "name=\"holds\" value=\"true\"", "name=\"holds\" value=\"yes\"")
			.found("circle.bpmn", "review")).contains("true or false");
	}

	@Test
	void onlyHasItsForm() {
		assertThat(this.folder.replacing("circle.bpmn", "value=\"vote.stand=disagree\"", "value=\"disagree\"")
			.found("circle.bpmn", "write-again")).contains("task.field=value");
	}

	@Test
	void onlyNamesATask() {
		assertThat(
				this.folder.replacing("circle.bpmn", "value=\"vote.stand=disagree\"", "value=\"votes.stand=disagree\"")
					.found("circle.bpmn", "write-again"))
			.contains("no task votes");
	}

	@Test
	void onlyNamesAField() {
		assertThat(this.folder
			.replacing("circle.bpmn", "value=\"vote.stand=disagree\"", "value=\"vote.standing=disagree\"")
			.found("circle.bpmn", "write-again")).contains("no field standing");
	}

	@Test
	void onlyNamesAChoice() {
		assertThat(this.folder.replacing("circle.bpmn", "value=\"vote.stand=disagree\"", "value=\"vote.stand=no\"")
			.found("circle.bpmn", "write-again")).contains("no choice");
	}

	@Test
	void showsNamesATask() {
		assertThat(
				this.folder.replacing("talk.bpmn", "name=\"shows\" value=\"speak\"", "name=\"shows\" value=\"speech\"")
					.found("talk.bpmn", "vote"))
			.contains("no task speech");
	}

	@Test
	void whoIsSomebody() {
		assertThat(
				this.folder.replacing("circle.bpmn", "name=\"who\" value=\"listener\"", "name=\"who\" value=\"hearer\"")
					.found("circle.bpmn", "reflect"))
			.contains("hearer");
	}

	@Test
	void anElementVariableEndsWithItsScope() {
		assertThat(this.folder
			.replacing("circle.bpmn", "name=\"who\" value=\"rotating\"", "name=\"who\" value=\"listener\"")
			.found("circle.bpmn", "write")).contains("listener");
	}

	@Test
	void othersNeedAPerson() {
		assertThat(this.folder.replacing("talk.bpmn", "name=\"who\" value=\"opener\"", "name=\"who\" value=\"others\"")
			.found("talk.bpmn", "speak")).contains("all but person");
	}

	@Test
	void theCallerNamesThePersonOfACalledProcess() {
		assertThat(this.folder
			.replacing("circle.bpmn", "'disagree')}\" camunda:elementVariable=\"person\"",
					"'disagree')}\" camunda:elementVariable=\"teller\"")
			.found("part.bpmn", "told")).contains("person");
	}

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
	void aPrivateTaskDoesNotRoute() {
		assertThat(this.folder
			.replacing("talk.bpmn", "name=\"privacy\" value=\"sealed\"", "name=\"privacy\" value=\"private\"")
			.found("talk.bpmn", "vote")).contains("stand routes");
	}

	@Test
	void aFieldForTheCounselorDoesNotRoute() {
		assertThat(this.folder
			.replacing("forms/vote.form", "\"route\": \"true\"", "\"route\": \"true\", \"class\": \"counselor\"")
			.found("talk.bpmn", "vote")).contains("stand routes");
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
			.contains("translation");
	}

	@Test
	void aFileLiesWhereItBelongs() {
		assertThat(this.folder.with("speak.form", "{}").found("speak.form", "file")).contains("forms/");
	}

}

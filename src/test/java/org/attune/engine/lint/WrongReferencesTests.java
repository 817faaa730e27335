package org.attune.engine.lint;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a process names must be there, and must be what it is taken for. */
class WrongReferencesTests {

	private static final String LIST = """
			"components": [
			    {
			      "type": "dynamiclist",
			      "id": "ideas",
			      "path": "ideas",
			      "components": [ { "type": "textfield", "id": "idea", "key": "idea", "label": "Idea" } ]
			    },""";

	@TempDir
	private Path path;

	private ProcessFolder folder;

	@BeforeEach
	void aGoodFolder() {
		this.folder = ProcessFolder.good(this.path);
	}

	@Test
	void anUnknownPropertyIsRefused() {
		this.folder.replacing("talk.bpmn", "name=\"stage\" value=\"listening\"", "name=\"stages\" value=\"listening\"")
			.isRefused("talk.bpmn", "speak", "no property stages");
	}

	@Test
	void anUnknownPropertyOfTheProcessIsRefused() {
		this.folder.replacing("talk.bpmn", "name=\"expires\"", "name=\"expire\"")
			.isRefused("talk.bpmn", "talk", "no property expire");
	}

	@Test
	void aPropertySetTwiceIsRefused() {
		this.folder.replacing("talk.bpmn", "name=\"stage\" value=\"listening\"", "name=\"due\" value=\"P1D\"")
			.isRefused("talk.bpmn", "speak", "twice");
	}

	@Test
	void anUnknownPrivacyIsRefused() {
		this.folder.replacing("talk.bpmn", "value=\"sealed\"", "value=\"secret\"")
			.isRefused("talk.bpmn", "vote", "counselor, sealed");
	}

	@Test
	void aDueThatIsNoDurationIsRefused() {
		this.folder.replacing("talk.bpmn", "value=\"P2D\"", "value=\"2 days\"")
			.isRefused("talk.bpmn", "speak", "ISO 8601");
	}

	@Test
	void aDurationInMonthsIsRefused() {
		this.folder.replacing("talk.bpmn", "value=\"P30D\"", "value=\"P1M\"")
			.isRefused("talk.bpmn", "talk", "ISO 8601");
	}

	@Test
	void holdsIsTrueOrFalse() {
		this.folder.replacing("circle.bpmn", "name=\"holds\" value=\"true\"", "name=\"holds\" value=\"yes\"")
			.isRefused("circle.bpmn", "review", "true or false");
	}

	@Test
	void onlyHasItsForm() {
		this.folder.replacing("circle.bpmn", "value=\"vote.stand=disagree\"", "value=\"disagree\"")
			.isRefused("circle.bpmn", "write-again", "task.field=value");
	}

	@Test
	void onlyNamesATask() {
		this.folder.replacing("circle.bpmn", "value=\"vote.stand=disagree\"", "value=\"votes.stand=disagree\"")
			.isRefused("circle.bpmn", "write-again", "no task votes");
	}

	@Test
	void onlyNamesAField() {
		this.folder.replacing("circle.bpmn", "value=\"vote.stand=disagree\"", "value=\"vote.standing=disagree\"")
			.isRefused("circle.bpmn", "write-again", "no field standing");
	}

	@Test
	void onlyNamesAChoice() {
		this.folder.replacing("circle.bpmn", "value=\"vote.stand=disagree\"", "value=\"vote.stand=no\"")
			.isRefused("circle.bpmn", "write-again", "no choice");
	}

	@Test
	void showsNamesATask() {
		this.folder.replacing("talk.bpmn", "name=\"shows\" value=\"speak\"", "name=\"shows\" value=\"speech\"")
			.isRefused("talk.bpmn", "vote", "no task speech");
	}

	@Test
	void whoIsSomebody() {
		this.folder.replacing("circle.bpmn", "name=\"who\" value=\"listener\"", "name=\"who\" value=\"hearer\"")
			.isRefused("circle.bpmn", "reflect", "hearer");
	}

	@Test
	void anElementVariableEndsWithItsScope() {
		this.folder.replacing("circle.bpmn", "name=\"who\" value=\"rotating\"", "name=\"who\" value=\"listener\"")
			.isRefused("circle.bpmn", "write", "listener");
	}

	@Test
	void othersNeedAPerson() {
		this.folder.replacing("talk.bpmn", "name=\"who\" value=\"opener\"", "name=\"who\" value=\"others\"")
			.isRefused("talk.bpmn", "speak", "all but person");
	}

	@Test
	void theCallerNamesThePersonOfACalledProcess() {
		this.folder
			.replacing("circle.bpmn", "'disagree')}\" camunda:elementVariable=\"person\"",
					"'disagree')}\" camunda:elementVariable=\"teller\"")
			.isRefused("part.bpmn", "told", "person");
	}

	@Test
	void aMissingFormIsRefused() {
		this.folder.without("forms/check.form").isRefused("talk.bpmn", "check", "no form file for check");
	}

	@Test
	void aMissingDecisionIsRefused() {
		this.folder.without("decisions/depth.dmn").isRefused("talk.bpmn", "weigh", "no decision file for depth");
	}

	@Test
	void aTasksMissingDecisionIsRefused() {
		this.folder.without("decisions/triage.dmn").isRefused("circle.bpmn", "tell", "no decision file for triage");
	}

	@Test
	void aDecisionThatAGatewayReadsHasOneOutput() {
		this.folder.replacing("talk.bpmn", "camunda:decisionRef=\"depth\"", "camunda:decisionRef=\"triage\"")
			.isRefused("talk.bpmn", "weigh", "exactly one output");
	}

	@Test
	void tallyNamesATask() {
		this.folder.replacing("talk.bpmn", "tally.rounds(caseId, 'check')", "tally.rounds(caseId, 'checks')")
			.isRefused("talk.bpmn", "enough", "no task checks");
	}

	@Test
	void tallyNamesARoutingField() {
		this.folder
			.replacing("talk.bpmn", "tally.count(caseId, 'vote', 'stand'", "tally.count(caseId, 'speak', 'words'")
			.isRefused("talk.bpmn", "weigh", "no field words");
	}

	@Test
	void tallyNamesAChoice() {
		this.folder.replacing("talk.bpmn", "'stand', 'agree')}</camunda", "'stand', 'agrees')}</camunda")
			.isRefused("talk.bpmn", "weigh", "no choice");
	}

	@Test
	void theLeastOfAFieldNeedsANumber() {
		this.folder.replacing("circle.bpmn", "tally.min(caseId, 'vote', 'score')", "tally.min(caseId, 'vote', 'stand')")
			.isRefused("circle.bpmn", "f10", "no number");
	}

	@Test
	void aConditionNamesAChoice() {
		this.folder.replacing("talk.bpmn", "answer == 'yes'", "answer == 'yep'")
			.isRefused("talk.bpmn", "enough", "yep is no choice");
	}

	@Test
	void aVariableThatNothingSetsIsRefused() {
		this.folder.replacing("talk.bpmn", "answer == 'yes'", "reply == 'yes'")
			.isRefused("talk.bpmn", "enough", "sets the variable reply");
	}

	@Test
	void aVariableOfAnInnerScopeIsRefused() {
		this.folder
			.replacing("circle.bpmn", "${tally.all(caseId, 'vote', 'stand', 'agree') &amp;&amp;",
					"${colour == 'green' &amp;&amp;")
			.isRefused("circle.bpmn", "f9", "sets the variable colour");
	}

	@Test
	void aVariableOfSeveralPeopleIsRefused() {
		this.folder.replacing("talk.bpmn", "answer == 'yes'", "stand == 'agree'")
			.isRefused("talk.bpmn", "enough", "Use tally");
	}

	@Test
	void aVariableSetOnlyLaterIsRefused() {
		this.folder.replacing("talk.bpmn", "answer == 'yes'", "level == 'deep'")
			.isRefused("talk.bpmn", "enough", "cannot come before");
	}

	@Test
	void branchesThatRunAtOnceSetDifferentVariables() {
		this.folder
			.replacing("circle.bpmn", "id=\"write\" camunda:formRef=\"speak\"",
					"id=\"write\" camunda:formRef=\"check\"")
			.isRefused("circle.bpmn", "write", "two branches");
	}

	@Test
	void aVariableHidesNothing() {
		this.folder.replacing("forms/check.form", "\"key\": \"answer\"", "\"key\": \"people\"")
			.replacing("talk.bpmn", "answer ==", "people ==")
			.isRefused("talk.bpmn", "check", "cannot be called people");
	}

	@Test
	void aPrivateTaskDoesNotRoute() {
		this.folder.replacing("talk.bpmn", "name=\"privacy\" value=\"sealed\"", "name=\"privacy\" value=\"private\"")
			.isRefused("talk.bpmn", "vote", "stand routes");
	}

	@Test
	void aFieldForTheCounselorDoesNotRoute() {
		this.folder.replacing("forms/vote.form", "\"route\": \"true\"", "\"route\": \"true\", \"class\": \"counselor\"")
			.isRefused("talk.bpmn", "vote", "stand routes");
	}

	@Test
	void choicesComeFromATaskThatIsThere() {
		this.folder.replacing("forms/part.form", "answers.answered.words", "answers.nobody.words")
			.isRefused("part.bpmn", "told", "no task nobody");
	}

	@Test
	void choicesComeFromAFieldThatIsThere() {
		this.folder.replacing("forms/part.form", "answers.answered.words", "answers.answered.word")
			.isRefused("part.bpmn", "told", "answers.answered.word");
	}

	@Test
	void choicesComeFromAListButNotFromAFieldOfItsRows() {
		ProcessFolder list = this.folder.replacing("forms/speak.form",
				"\"components\": [\n    {\n      \"type\": \"group\"", LIST + "{ \"type\": \"group\"");
		assertThat(list.replacing("forms/part.form", "answers.answered.words", "answers.answered.ideas").findings())
			.isEmpty();
		list.replacing("forms/part.form", "answers.answered.ideas", "answers.answered.idea")
			.isRefused("part.bpmn", "told", "answers.answered.idea");
	}

	@Test
	void aFormIsCalledLikeItsFile() {
		this.folder.replacing("forms/speak.form", "\"id\": \"speak\"", "\"id\": \"talk\"")
			.isRefused("forms/speak.form", "file", "file's name: speak");
	}

	@Test
	void aFormIsJson() {
		this.folder.with("forms/speak.form", "{").isRefused("forms/speak.form", "file", "cannot be read");
	}

	@Test
	void aDeeplyNestedFormIsRefused() {
		this.folder.with("forms/speak.form", "{\"components\":[".repeat(20_000))
			.isRefused("forms/speak.form", "file", "cannot be read");
	}

	@Test
	void aTranslationHasAForm() {
		this.folder.with("forms/spoken_de.properties", "a=b")
			.isRefused("forms/spoken_de.properties", "file", "translation");
	}

	@Test
	void aFileLiesWhereItBelongs() {
		this.folder.with("speak.form", "{}").isRefused("speak.form", "file", "forms/");
	}

}

package org.attune.engine.lint;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Expressions say what they may, where they may, and nothing else. */
class HostileExpressionsTests {

	@TempDir
	private Path path;

	private ProcessFolder folder;

	@BeforeEach
	void aGoodFolder() {
		this.folder = ProcessFolder.good(this.path);
	}

	@Test
	void reflectionIsRefused() {
		this.folder
			.replacing("talk.bpmn", "${answer == 'yes' || tally.rounds(caseId, 'check') &gt;= 3}",
					"${''.getClass().forName('java.lang.Runtime')}")
			.isRefused("talk.bpmn", "enough", "Compare");
	}

	@Test
	void theExecutionIsOutOfReach() {
		this.folder
			.replacing("talk.bpmn", "${answer == 'yes' || tally.rounds(caseId, 'check') &gt;= 3}",
					"${execution.setVariable('a', 'b')}")
			.isRefused("talk.bpmn", "enough", "execution.setVariable");
	}

	@Test
	void aPropertyIsOutOfReach() {
		this.folder
			.replacing("talk.bpmn", "${answer == 'yes' || tally.rounds(caseId, 'check') &gt;= 3}",
					"${answer.class == 'yes'}")
			.isRefused("talk.bpmn", "enough", "answer.class");
	}

	@Test
	void anElementOfAListIsOutOfReach() {
		this.folder
			.replacing("talk.bpmn", "${answer == 'yes' || tally.rounds(caseId, 'check') &gt;= 3}",
					"${answer['class'] == 'yes'}")
			.isRefused("talk.bpmn", "enough", "not allowed");
	}

	@Test
	void aDeferredExpressionIsRefused() {
		this.folder
			.replacing("talk.bpmn", "${answer == 'yes' || tally.rounds(caseId, 'check') &gt;= 3}", "#{answer == 'yes'}")
			.isRefused("talk.bpmn", "enough", "${...}");
	}

	@Test
	void arithmeticIsRefused() {
		this.folder
			.replacing("talk.bpmn", "${answer == 'yes' || tally.rounds(caseId, 'check') &gt;= 3}", "${answer + 1 == 2}")
			.isRefused("talk.bpmn", "enough", "+ 1");
	}

	@Test
	void aChoiceInsideAnExpressionIsRefused() {
		this.folder
			.replacing("talk.bpmn", "${answer == 'yes' || tally.rounds(caseId, 'check') &gt;= 3}",
					"${answer == 'yes' ? true : false}")
			.isRefused("talk.bpmn", "enough", "? true");
	}

	@Test
	void anAssignmentIsRefused() {
		this.folder
			.replacing("talk.bpmn", "${answer == 'yes' || tally.rounds(caseId, 'check') &gt;= 3}", "${answer = 'yes'}")
			.isRefused("talk.bpmn", "enough", "not allowed");
	}

	@Test
	void aFunctionOfTheLanguageIsRefused() {
		this.folder
			.replacing("talk.bpmn", "${answer == 'yes' || tally.rounds(caseId, 'check') &gt;= 3}", "${dateTime() == 1}")
			.isRefused("talk.bpmn", "enough", "dateTime");
	}

	@Test
	void aFunctionWithoutTheCaseIsRefused() {
		this.folder
			.replacing("talk.bpmn", "${answer == 'yes' || tally.rounds(caseId, 'check') &gt;= 3}",
					"${tally.rounds('check') &gt;= 3}")
			.isRefused("talk.bpmn", "enough", "caseId");
	}

	@Test
	void anotherBeanIsOutOfReach() {
		this.folder
			.replacing("talk.bpmn", "${answer == 'yes' || tally.rounds(caseId, 'check') &gt;= 3}",
					"${invite.run(caseId) == 1}")
			.isRefused("talk.bpmn", "enough", "invite.run");
	}

	@Test
	void anEmptyCheckIsRefused() {
		this.folder
			.replacing("talk.bpmn", "${answer == 'yes' || tally.rounds(caseId, 'check') &gt;= 3}", "${empty answer}")
			.isRefused("talk.bpmn", "enough", "empty");
	}

	@Test
	void aBareVariableIsNoCondition() {
		this.folder.replacing("talk.bpmn", "${answer == 'yes' || tally.rounds(caseId, 'check') &gt;= 3}", "${answer}")
			.isRefused("talk.bpmn", "enough", "Compare answer");
	}

	@Test
	void aCollectionIsNoCondition() {
		this.folder
			.replacing("talk.bpmn", "${answer == 'yes' || tally.rounds(caseId, 'check') &gt;= 3}",
					"${people.all(caseId)}")
			.isRefused("talk.bpmn", "enough", "people.all");
	}

	@Test
	void twoExpressionsAreRefused() {
		this.folder
			.replacing("talk.bpmn", "${answer == 'yes' || tally.rounds(caseId, 'check') &gt;= 3}",
					"${answer == 'yes'}${answer == 'no'}")
			.isRefused("talk.bpmn", "enough", "not allowed");
	}

	@Test
	void anUnfinishedExpressionIsRefused() {
		this.folder
			.replacing("talk.bpmn", "${answer == 'yes' || tally.rounds(caseId, 'check') &gt;= 3}", "${answer ==}")
			.isRefused("talk.bpmn", "enough", "too early");
	}

	@Test
	void aMissingParenthesisIsRefused() {
		this.folder
			.replacing("talk.bpmn", "${answer == 'yes' || tally.rounds(caseId, 'check') &gt;= 3}",
					"${(answer == 'yes'}")
			.isRefused("talk.bpmn", "enough", "needs )");
	}

	@Test
	void aScriptConditionIsRefused() {
		this.folder
			.replacing("talk.bpmn", "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${answer",
					"<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">${answer")
			.isRefused("talk.bpmn", "enough", "language");
	}

	@Test
	void anExpressionInANameIsRefused() {
		this.folder.replacing("talk.bpmn", "name=\"Speak\"", "name=\"${a.b()}\"")
			.isRefused("talk.bpmn", "speak", "plain text");
	}

	@Test
	void anExpressionInGuidanceIsRefused() {
		this.folder.replacing("talk.bpmn", "One moment, one feeling, one need.", "#{a.b()}")
			.isRefused("talk.bpmn", "speak", "plain text");
	}

	@Test
	void anExpressionInAPropertyIsRefused() {
		this.folder.replacing("talk.bpmn", "value=\"P14D\"", "value=\"${a.b()}\"")
			.isRefused("talk.bpmn", "invite", "plain text");
	}

	@Test
	void aComputedFormIsRefused() {
		this.folder.replacing("talk.bpmn", "camunda:formRef=\"speak\"", "camunda:formRef=\"${a}\"")
			.isRefused("talk.bpmn", "speak", "plain text");
	}

	@Test
	void aComputedCallIsRefused() {
		this.folder.replacing("circle.bpmn", "calledElement=\"part\"", "calledElement=\"${a}\"")
			.isRefused("circle.bpmn", "part", "plain text");
	}

	@Test
	void workWithAnotherMethodIsRefused() {
		this.folder.replacing("talk.bpmn", "${invite.run(caseId)}", "${invite.stop(caseId)}")
			.isRefused("talk.bpmn", "invite", "${name.run(caseId)}");
	}

	@Test
	void unknownWorkIsRefused() {
		this.folder.replacing("talk.bpmn", "${invite.run(caseId)}", "${invites.run(caseId)}")
			.isRefused("talk.bpmn", "invite", "no piece of work called invites");
	}

	@Test
	void anotherCollectionIsRefused() {
		this.folder.replacing("circle.bpmn", "${people.all(caseId)}", "${people.count(caseId)}")
			.isRefused("circle.bpmn", "turn", "people.count");
	}

	@Test
	void aListWrittenDownIsNoCollection() {
		this.folder.replacing("circle.bpmn", "${people.all(caseId)}", "listeners")
			.isRefused("circle.bpmn", "turn", "${...}");
	}

	@Test
	void othersOfAStrangerAreRefused() {
		this.folder.replacing("circle.bpmn", "people.others(caseId, person)", "people.others(caseId, someone)")
			.isRefused("circle.bpmn", "pair", "someone");
	}

	@Test
	void aTimerWithAnotherFunctionIsRefused() {
		this.folder.replacing("circle.bpmn", "${pace.pause(caseId)}", "${people.all(caseId)}")
			.isRefused("circle.bpmn", "time-over", "people.all");
	}

	@Test
	void aTimerThatIsNoDurationIsRefused() {
		this.folder.replacing("circle.bpmn", "P60D", "two days").isRefused("circle.bpmn", "being-late", "ISO 8601");
	}

	@Test
	void aPaceThatIsNoDurationIsRefused() {
		this.folder.replacing("circle.bpmn", "pace.of(caseId, 'P2D')", "pace.of(caseId, 'soon')")
			.isRefused("circle.bpmn", "reminded", "ISO 8601");
	}

	@Test
	void aDateFromAFieldWithoutDateIsRefused() {
		this.folder.replacing("circle.bpmn", "'write', 'when'", "'write', 'words'")
			.isRefused("circle.bpmn", "rested", "no date field words");
	}

	@Test
	void aVeryLongExpressionIsRefused() {
		this.folder
			.replacing("talk.bpmn", "${answer ==",
					"${" + "(".repeat(100_000) + "1 == 1" + ")".repeat(100_000) + " and answer ==")
			.isRefused("talk.bpmn", "enough", "too long");
	}

}

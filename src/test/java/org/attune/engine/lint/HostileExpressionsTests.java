package org.attune.engine.lint;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Expressions say what they may, where they may, and nothing else. */
class HostileExpressionsTests extends LintTest {

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
			${''.getClass().forName('java.lang.Runtime')} -> Compare
			${execution.setVariable('a', 'b')} -> execution.setVariable
			${answer.class == 'yes'} -> answer.class
			${answer['class'] == 'yes'} -> not allowed
			#{answer == 'yes'} -> ${...}
			${answer + 1 == 2} -> + 1
			${answer == 'yes' ? true : false} -> ? true
			${answer = 'yes'} -> not allowed
			${dateTime() == 1} -> dateTime
			${tally.rounds('check') &gt;= 3} -> caseId
			${invite.run(caseId) == 1} -> invite.run
			${empty answer} -> empty
			${answer} -> Compare answer
			${people.all(caseId)} -> people.all
			${people.invited(caseId)} -> people.invited
			${answer == 'yes'}${answer == 'no'} -> not allowed
			${answer ==} -> too early
			${(answer == 'yes'} -> needs )
			""")
	void aConditionComparesAndDoesNothingElse(String condition, String words) {
		assertThat(this.folder.condition(condition).found("talk.bpmn", "enough")).contains(words);
	}

	@Test
	void aScriptConditionIsRefused() {
		assertThat(this.folder
			.replacing("talk.bpmn", "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${answer",
					"<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">${answer")
			.found("talk.bpmn", "enough")).contains("language");
	}

	@Test
	void anExpressionInANameIsRefused() {
		assertThat(
				this.folder.replacing("talk.bpmn", "name=\"Speak\"", "name=\"${a.b()}\"").found("talk.bpmn", "speak"))
			.contains("plain text");
	}

	@Test
	void anExpressionInGuidanceIsRefused() {
		assertThat(this.folder.replacing("talk.bpmn", "One moment, one feeling, one need.", "#{a.b()}")
			.found("talk.bpmn", "speak")).contains("plain text");
	}

	@Test
	void anExpressionInAPropertyIsRefused() {
		assertThat(
				this.folder.replacing("talk.bpmn", "value=\"P14D\"", "value=\"${a.b()}\"").found("talk.bpmn", "invite"))
			.contains("plain text");
	}

	@Test
	void aComputedFormIsRefused() {
		assertThat(this.folder.replacing("talk.bpmn", "camunda:formRef=\"speak\"", "camunda:formRef=\"${a}\"")
			.found("talk.bpmn", "speak")).contains("plain text");
	}

	@Test
	void aComputedCallIsRefused() {
		assertThat(this.folder.replacing("circle.bpmn", "calledElement=\"part\"", "calledElement=\"${a}\"")
			.found("circle.bpmn", "part")).contains("plain text");
	}

	@Test
	void workWithAnotherMethodIsRefused() {
		assertThat(this.folder.replacing("talk.bpmn", "${invite.run(caseId)}", "${invite.stop(caseId)}")
			.found("talk.bpmn", "invite")).contains("${name.run(caseId)}");
	}

	@Test
	void unknownWorkIsRefused() {
		assertThat(this.folder.replacing("talk.bpmn", "${invite.run(caseId)}", "${invites.run(caseId)}")
			.found("talk.bpmn", "invite")).contains("no piece of work called invites");
	}

	@Test
	void anotherCollectionIsRefused() {
		assertThat(this.folder.replacing("circle.bpmn", "${people.all(caseId)}", "${people.count(caseId)}")
			.found("circle.bpmn", "turn")).contains("people.count");
	}

	@Test
	void aListWrittenDownIsNoCollection() {
		assertThat(
				this.folder.replacing("circle.bpmn", "${people.all(caseId)}", "listeners").found("circle.bpmn", "turn"))
			.contains("${...}");
	}

	@Test
	void othersOfAStrangerAreRefused() {
		assertThat(
				this.folder.replacing("circle.bpmn", "people.others(caseId, person)", "people.others(caseId, someone)")
					.found("circle.bpmn", "pair"))
			.contains("someone");
	}

	@Test
	void aTimerWithAnotherFunctionIsRefused() {
		assertThat(this.folder.replacing("circle.bpmn", "${pace.pause(caseId)}", "${people.all(caseId)}")
			.found("circle.bpmn", "time-over")).contains("people.all");
	}

	@Test
	void aTimerThatIsNoDurationIsRefused() {
		assertThat(this.folder.replacing("circle.bpmn", "P60D", "two days").found("circle.bpmn", "being-late"))
			.contains("ISO 8601");
	}

	@Test
	void aPaceThatIsNoDurationIsRefused() {
		assertThat(this.folder.replacing("circle.bpmn", "pace.of(caseId, 'P2D')", "pace.of(caseId, 'soon')")
			.found("circle.bpmn", "reminded")).contains("ISO 8601");
	}

	@Test
	void aDateFromAFieldWithoutDateIsRefused() {
		assertThat(this.folder.replacing("circle.bpmn", "'write', 'when'", "'write', 'words'")
			.found("circle.bpmn", "rested")).contains("no date field words");
	}

	@Test
	void aVeryLongExpressionIsRefused() {
		assertThat(this.folder
			.replacing("talk.bpmn", "${answer ==",
					"${" + "(".repeat(100_000) + "1 == 1" + ")".repeat(100_000) + " and answer ==")
			.found("talk.bpmn", "enough")).contains("too long");
	}

}

package org.attune.engine.lint;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a process and its tasks say of themselves in properties must be known. */
class WrongPropertiesTests extends LintTest {

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
	void coachNamesAMoment() {
		assertThat(
				this.folder.replacing("circle.bpmn", "name=\"holds\" value=\"true\"", "name=\"coach\" value=\"shout\"")
					.found("circle.bpmn", "review"))
			.contains("speak, reflect, validate, sorry or none");
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

	@ParameterizedTest
	@CsvSource({ "disagree,task.field=value", "votes.stand=agree,no task votes",
			"vote.standing=agree,no field standing", "vote.stand=no,no choice" })
	void agreedNamesAnAnswerThatIsThere(String value, String reason) {
		assertThat(this.folder
			.replacing("circle.bpmn", "name=\"only\" value=\"vote.stand=disagree\"",
					"name=\"agreed\" value=\"" + value + "\"")
			.found("circle.bpmn", "write-again")).contains(reason);
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

}

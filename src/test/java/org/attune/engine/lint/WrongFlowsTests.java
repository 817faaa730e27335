package org.attune.engine.lint;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Processes that could not run to an end are refused. */
class WrongFlowsTests extends LintTest {

	@Test
	void aProcessIsCalledLikeItsFile() {
		assertThat(this.folder.replacing("talk.bpmn", "<bpmn:process id=\"talk\"", "<bpmn:process id=\"chat\"")
			.found("talk.bpmn", "chat")).contains("file's name: talk");
	}

	@Test
	void aProcessIsExecutable() {
		assertThat(this.folder.replacing("talk.bpmn", "isExecutable=\"true\"", "isExecutable=\"false\"")
			.found("talk.bpmn", "talk")).contains("executable");
	}

	@Test
	void aFileHoldsOneProcess() {
		assertThat(this.folder.replacing("talk.bpmn", "<bpmn:category id", """
				<bpmn:process id="two" isExecutable="true" />
				<bpmn:category id""").found("talk.bpmn", "Definitions_1")).contains("exactly one process");
	}

	@Test
	void anIdIsUsedOnce() {
		assertThat(this.folder.replacing("talk.bpmn", "<bpmn:endEvent id=\"agreed\">", "<bpmn:endEvent id=\"speak\">")
			.found("talk.bpmn", "speak")).contains("twice");
	}

	@Test
	void anIdIsAWord() {
		assertThat(this.folder.replacing("talk.bpmn", "<bpmn:endEvent id=\"agreed\">", "<bpmn:endEvent id=\"a.b\">")
			.found("talk.bpmn", "a.b")).contains("letters");
	}

	@Test
	void aProcessHasOneStart() {
		assertThat(this.folder
			.replacing("talk.bpmn", "<bpmn:endEvent id=\"agreed\">",
					"<bpmn:startEvent id=\"other\" /><bpmn:endEvent id=\"agreed\">")
			.found("talk.bpmn", "talk")).contains("one start");
	}

	@Test
	void aProcessStartsByItself() {
		assertThat(this.folder.replacing("circle.bpmn", "<bpmn:startEvent id=\"opened\" />",
				"<bpmn:startEvent id=\"opened\"><bpmn:messageEventDefinition messageRef=\"Message_Repair\" /></bpmn:startEvent>")
			.found("circle.bpmn", "opened")).contains("no trigger");
	}

	@Test
	void anEventSubProcessNeedsATrigger() {
		assertThat(this.folder.replacing("circle.bpmn",
				"<bpmn:startEvent id=\"stopping\"><bpmn:errorEventDefinition errorRef=\"Error_stopped\" /></bpmn:startEvent>",
				"<bpmn:startEvent id=\"stopping\" />")
			.found("circle.bpmn", "stopping")).contains("message, timer");
	}

	@Test
	void everythingIsReached() {
		assertThat(this.folder
			.replacing("talk.bpmn", "<bpmn:endEvent id=\"agreed\">",
					"<bpmn:endEvent id=\"island\" /><bpmn:endEvent id=\"agreed\">")
			.found("talk.bpmn", "island")).contains("Nothing leads here");
	}

	@Test
	void everythingLeadsOn() {
		assertThat(this.folder
			.replacing("talk.bpmn", "<bpmn:sequenceFlow id=\"to-speak\" sourceRef=\"invite\" targetRef=\"speak\" />",
					"<bpmn:sequenceFlow id=\"to-speak\" sourceRef=\"opened\" targetRef=\"speak\" />")
			.found("talk.bpmn", "invite")).contains("leads on");
	}

	@Test
	void aFlowStaysInItsScope() {
		assertThat(this.folder
			.replacing("circle.bpmn", "<bpmn:sequenceFlow id=\"t3\" sourceRef=\"pair\"",
					"<bpmn:sequenceFlow id=\"t3\" sourceRef=\"reflect\"")
			.found("circle.bpmn", "t3")).contains("same process");
	}

	@Test
	void aLoopWaitsForSomebody() {
		assertThat(this.folder
			.replacing("talk.bpmn", "sourceRef=\"heard\" targetRef=\"vote\"", "sourceRef=\"heard\" targetRef=\"heard\"")
			.found("talk.bpmn", "talk")).contains("without waiting");
	}

	@Test
	void aGatewayHasADefault() {
		assertThat(this.folder.replacing("talk.bpmn", " default=\"once-more\"", "").found("talk.bpmn", "heard"))
			.contains("default flow");
	}

	@Test
	void aDefaultIsOneOfTheFlows() {
		assertThat(this.folder.replacing("talk.bpmn", "default=\"once-more\"", "default=\"to-speak\"")
			.found("talk.bpmn", "heard")).contains("default flow");
	}

	@Test
	void everyOtherFlowHasACondition() {
		assertThat(this.folder.replacing("talk.bpmn", "default=\"once-more\"", "default=\"enough\"")
			.found("talk.bpmn", "once-more")).contains("condition");
	}

	@Test
	void onlyGatewaysChoose() {
		assertThat(this.folder.replacing("talk.bpmn",
				"<bpmn:sequenceFlow id=\"to-vote\" sourceRef=\"speak\" targetRef=\"vote\" />",
				"<bpmn:sequenceFlow id=\"to-vote\" sourceRef=\"speak\" targetRef=\"vote\"><bpmn:conditionExpression>${tally.any(caseId, 'vote', 'stand', 'agree')}</bpmn:conditionExpression></bpmn:sequenceFlow>")
			.found("talk.bpmn", "to-vote")).contains("exclusive gateway");
	}

	@Test
	void anEventBasedGatewayLeadsToEvents() {
		assertThat(this.folder
			.replacing("circle.bpmn", "sourceRef=\"rest\" targetRef=\"rested\"",
					"sourceRef=\"rest\" targetRef=\"agreed\"")
			.found("circle.bpmn", "rest")).contains("catch events");
	}

	@Test
	void aProcessHasAnEnd() {
		assertThat(this.folder.replacing("talk.bpmn", "bpmn:endEvent", "bpmn:intermediateThrowEvent")
			.found("talk.bpmn", "talk")).contains("has no end");
	}

}

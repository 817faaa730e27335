package org.attune.engine.lint;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that could not run to an end are refused. */
class WrongFlowsTests {

	@TempDir
	private Path path;

	private ProcessFolder folder;

	@BeforeEach
	void aGoodFolder() {
		this.folder = ProcessFolder.good(this.path);
	}

	@Test
	void aProcessIsCalledLikeItsFile() {
		this.folder.replacing("talk.bpmn", "<bpmn:process id=\"talk\"", "<bpmn:process id=\"chat\"")
			.isRefused("talk.bpmn", "chat", "file's name: talk");
	}

	@Test
	void aProcessIsExecutable() {
		this.folder.replacing("talk.bpmn", "isExecutable=\"true\"", "isExecutable=\"false\"")
			.isRefused("talk.bpmn", "talk", "executable");
	}

	@Test
	void aFileHoldsOneProcess() {
		this.folder.replacing("talk.bpmn", "<bpmn:category id", """
				<bpmn:process id="two" isExecutable="true" />
				<bpmn:category id""").isRefused("talk.bpmn", "Definitions_1", "exactly one process");
	}

	@Test
	void anIdIsUsedOnce() {
		this.folder.replacing("talk.bpmn", "<bpmn:endEvent id=\"agreed\">", "<bpmn:endEvent id=\"speak\">")
			.isRefused("talk.bpmn", "speak", "twice");
	}

	@Test
	void anIdIsAWord() {
		this.folder.replacing("talk.bpmn", "<bpmn:endEvent id=\"agreed\">", "<bpmn:endEvent id=\"a.b\">")
			.isRefused("talk.bpmn", "a.b", "letters");
	}

	@Test
	void aProcessHasOneStart() {
		this.folder
			.replacing("talk.bpmn", "<bpmn:endEvent id=\"agreed\">",
					"<bpmn:startEvent id=\"other\" /><bpmn:endEvent id=\"agreed\">")
			.isRefused("talk.bpmn", "talk", "one start");
	}

	@Test
	void aProcessStartsByItself() {
		this.folder.replacing("circle.bpmn", "<bpmn:startEvent id=\"opened\" />",
				"<bpmn:startEvent id=\"opened\"><bpmn:messageEventDefinition messageRef=\"Message_Repair\" /></bpmn:startEvent>")
			.isRefused("circle.bpmn", "opened", "no trigger");
	}

	@Test
	void anEventSubProcessNeedsATrigger() {
		this.folder.replacing("circle.bpmn",
				"<bpmn:startEvent id=\"stopping\"><bpmn:errorEventDefinition errorRef=\"Error_stopped\" /></bpmn:startEvent>",
				"<bpmn:startEvent id=\"stopping\" />")
			.isRefused("circle.bpmn", "stopping", "message, timer");
	}

	@Test
	void everythingIsReached() {
		this.folder
			.replacing("talk.bpmn", "<bpmn:endEvent id=\"agreed\">",
					"<bpmn:endEvent id=\"island\" /><bpmn:endEvent id=\"agreed\">")
			.isRefused("talk.bpmn", "island", "Nothing leads here");
	}

	@Test
	void everythingLeadsOn() {
		this.folder
			.replacing("talk.bpmn", "<bpmn:sequenceFlow id=\"to-speak\" sourceRef=\"invite\" targetRef=\"speak\" />",
					"<bpmn:sequenceFlow id=\"to-speak\" sourceRef=\"opened\" targetRef=\"speak\" />")
			.isRefused("talk.bpmn", "invite", "leads on");
	}

	@Test
	void aFlowStaysInItsScope() {
		this.folder
			.replacing("circle.bpmn", "<bpmn:sequenceFlow id=\"t3\" sourceRef=\"pair\"",
					"<bpmn:sequenceFlow id=\"t3\" sourceRef=\"reflect\"")
			.isRefused("circle.bpmn", "t3", "same process");
	}

	@Test
	void aLoopWaitsForSomebody() {
		this.folder
			.replacing("talk.bpmn", "sourceRef=\"heard\" targetRef=\"vote\"", "sourceRef=\"heard\" targetRef=\"heard\"")
			.isRefused("talk.bpmn", "talk", "without waiting");
	}

	@Test
	void aGatewayHasADefault() {
		this.folder.replacing("talk.bpmn", " default=\"once-more\"", "")
			.isRefused("talk.bpmn", "heard", "default flow");
	}

	@Test
	void aDefaultIsOneOfTheFlows() {
		this.folder.replacing("talk.bpmn", "default=\"once-more\"", "default=\"to-speak\"")
			.isRefused("talk.bpmn", "heard", "default flow");
	}

	@Test
	void everyOtherFlowHasACondition() {
		this.folder.replacing("talk.bpmn", "default=\"once-more\"", "default=\"enough\"")
			.isRefused("talk.bpmn", "once-more", "condition");
	}

	@Test
	void onlyGatewaysChoose() {
		this.folder.replacing("talk.bpmn",
				"<bpmn:sequenceFlow id=\"to-vote\" sourceRef=\"speak\" targetRef=\"vote\" />",
				"<bpmn:sequenceFlow id=\"to-vote\" sourceRef=\"speak\" targetRef=\"vote\"><bpmn:conditionExpression>${tally.any(caseId, 'vote', 'stand', 'agree')}</bpmn:conditionExpression></bpmn:sequenceFlow>")
			.isRefused("talk.bpmn", "to-vote", "exclusive gateway");
	}

	@Test
	void anEventBasedGatewayLeadsToEvents() {
		this.folder
			.replacing("circle.bpmn", "sourceRef=\"rest\" targetRef=\"rested\"",
					"sourceRef=\"rest\" targetRef=\"agreed\"")
			.isRefused("circle.bpmn", "rest", "catch events");
	}

	@Test
	void aMessageIsKnown() {
		this.folder.replacing("circle.bpmn", "name=\"Repair\"", "name=\"Repairs\"")
			.isRefused("circle.bpmn", "repaired", "PauseAsked");
	}

	@Test
	void anErrorIsDefined() {
		this.folder
			.replacing("circle.bpmn",
					"<bpmn:endEvent id=\"left\"><bpmn:errorEventDefinition errorRef=\"Error_stopped\" />",
					"<bpmn:endEvent id=\"left\"><bpmn:errorEventDefinition />")
			.isRefused("circle.bpmn", "left", "error that the file defines");
	}

	@Test
	void anEscalationIsDefined() {
		this.folder.replacing("circle.bpmn", "escalationCode=\"help\"", "")
			.isRefused("circle.bpmn", "raised", "escalation");
	}

	@Test
	void anEventHasOneTrigger() {
		this.folder.replacing("circle.bpmn", "<bpmn:boundaryEvent id=\"help-needed\" attachedToRef=\"settle\">",
				"<bpmn:boundaryEvent id=\"help-needed\" attachedToRef=\"settle\"><bpmn:messageEventDefinition messageRef=\"Message_Repair\" />")
			.isRefused("circle.bpmn", "help-needed", "one trigger");
	}

	@Test
	void aBoundaryEventHasAHost() {
		this.folder.replacing("circle.bpmn", "attachedToRef=\"settle\"", "attachedToRef=\"fork\"")
			.isRefused("circle.bpmn", "help-needed", "Attach");
	}

	@Test
	void anErrorComesOutOfAScope() {
		this.folder.replacing("circle.bpmn", "attachedToRef=\"part\"", "attachedToRef=\"vote\"")
			.isRefused("circle.bpmn", "part-refused", "sub-process or a call activity");
	}

	@Test
	void anErrorInterrupts() {
		this.folder
			.replacing("circle.bpmn", "attachedToRef=\"part\"", "attachedToRef=\"part\" cancelActivity=\"false\"")
			.isRefused("circle.bpmn", "part-refused", "interrupts");
	}

	@Test
	void terminateInAnEventSubProcessIsRefused() {
		this.folder
			.replacing("circle.bpmn", "<bpmn:endEvent id=\"went-on\" />",
					"<bpmn:endEvent id=\"went-on\"><bpmn:terminateEventDefinition /></bpmn:endEvent>")
			.isRefused("circle.bpmn", "went-on", "terminate");
	}

	@Test
	void anErrorThatNobodyCatchesIsRefused() {
		this.folder
			.replacing("circle.bpmn", "errorRef=\"Error_stopped\" /></bpmn:startEvent>",
					"errorRef=\"Error_refused\" /></bpmn:startEvent>")
			.isRefused("circle.bpmn", "left", "stopped");
	}

	@Test
	void anErrorThatNoCallerCatchesIsRefused() {
		this.folder.replacing("circle.bpmn",
				"<bpmn:boundaryEvent id=\"part-refused\" attachedToRef=\"part\"><bpmn:errorEventDefinition errorRef=\"Error_refused\" />",
				"<bpmn:boundaryEvent id=\"part-refused\" attachedToRef=\"part\"><bpmn:errorEventDefinition errorRef=\"Error_stopped\" />")
			.isRefused("part.bpmn", "refused", "call activity part in circle.bpmn");
	}

	@Test
	void aCallToAMissingProcessIsRefused() {
		this.folder.replacing("circle.bpmn", "calledElement=\"part\"", "calledElement=\"parts\"")
			.isRefused("circle.bpmn", "part", "parts");
	}

	@Test
	void aProcessThatCallsItselfIsRefused() {
		this.folder.replacing("circle.bpmn", "calledElement=\"part\"", "calledElement=\"circle\"")
			.isRefused("circle.bpmn", "part", "call itself");
	}

	@Test
	void aThirdLevelIsRefused() {
		this.folder.replacing("part.bpmn", "<bpmn:endEvent id=\"part-done\" />",
				"<bpmn:callActivity id=\"deeper\" calledElement=\"talk\" camunda:calledElementBinding=\"deployment\" /><bpmn:sequenceFlow id=\"d\" sourceRef=\"deeper\" targetRef=\"done\" /><bpmn:endEvent id=\"done\" />")
			.replacing("part.bpmn", "targetRef=\"part-done\"", "targetRef=\"deeper\"")
			.isRefused("part.bpmn", "deeper", "two levels");
	}

	@Test
	void aCallIsBoundToTheDeployment() {
		this.folder.replacing("circle.bpmn", " camunda:calledElementBinding=\"deployment\"", "")
			.isRefused("circle.bpmn", "part", "deployment");
	}

	@Test
	void aFormIsBoundToTheDeployment() {
		this.folder
			.replacing("talk.bpmn", "camunda:formRef=\"speak\" camunda:formRefBinding=\"deployment\"",
					"camunda:formRef=\"speak\" camunda:formRefBinding=\"latest\"")
			.isRefused("talk.bpmn", "speak", "deployment");
	}

	@Test
	void aDecisionIsBoundToTheDeployment() {
		this.folder.replacing("talk.bpmn", " camunda:decisionRefBinding=\"deployment\"", "")
			.isRefused("talk.bpmn", "weigh", "deployment");
	}

	@Test
	void aMultiInstanceNamesItsElement() {
		this.folder.replacing("circle.bpmn", " camunda:elementVariable=\"listener\"", "")
			.isRefused("circle.bpmn", "pair", "elementVariable");
	}

	@Test
	void aMultiInstanceHasACollection() {
		this.folder.replacing("circle.bpmn", " camunda:collection=\"${people.others(caseId, person)}\"", "")
			.isRefused("circle.bpmn", "pair", "collection");
	}

	@Test
	void anElementVariableHidesNothing() {
		this.folder
			.replacing("circle.bpmn", " camunda:elementVariable=\"listener\"", " camunda:elementVariable=\"tally\"")
			.isRefused("circle.bpmn", "pair", "tally");
	}

}

package org.attune.engine.lint;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Events, calls and turns are whole, and bound to their own deployment. */
class WrongEventsTests extends LintTest {

	@Test
	void aMessageIsKnown() {
		assertThat(this.folder.replacing("circle.bpmn", "name=\"Repair\"", "name=\"Repairs\"")
			.found("circle.bpmn", "repaired")).contains("PauseAsked");
	}

	@Test
	void anErrorIsDefined() {
		assertThat(this.folder
			.replacing("circle.bpmn",
					"<bpmn:endEvent id=\"left\"><bpmn:errorEventDefinition errorRef=\"Error_stopped\" />",
					"<bpmn:endEvent id=\"left\"><bpmn:errorEventDefinition />")
			.found("circle.bpmn", "left")).contains("error that the file defines");
	}

	@Test
	void anEscalationIsDefined() {
		assertThat(this.folder.replacing("circle.bpmn", "escalationCode=\"help\"", "").found("circle.bpmn", "raised"))
			.contains("escalation");
	}

	@Test
	void anEventHasOneTrigger() {
		assertThat(this.folder.replacing("circle.bpmn",
				"<bpmn:boundaryEvent id=\"help-needed\" attachedToRef=\"settle\">",
				"<bpmn:boundaryEvent id=\"help-needed\" attachedToRef=\"settle\"><bpmn:messageEventDefinition messageRef=\"Message_Repair\" />")
			.found("circle.bpmn", "help-needed")).contains("one trigger");
	}

	@Test
	void aBoundaryEventHasAHost() {
		assertThat(this.folder.replacing("circle.bpmn", "attachedToRef=\"settle\"", "attachedToRef=\"fork\"")
			.found("circle.bpmn", "help-needed")).contains("Attach");
	}

	@Test
	void anErrorComesOutOfAScope() {
		assertThat(this.folder.replacing("circle.bpmn", "attachedToRef=\"part\"", "attachedToRef=\"vote\"")
			.found("circle.bpmn", "part-refused")).contains("sub-process or a call activity");
	}

	@Test
	void anErrorInterrupts() {
		assertThat(this.folder
			.replacing("circle.bpmn", "attachedToRef=\"part\"", "attachedToRef=\"part\" cancelActivity=\"false\"")
			.found("circle.bpmn", "part-refused")).contains("interrupts");
	}

	@Test
	void terminateInAnEventSubProcessIsRefused() {
		assertThat(this.folder
			.replacing("circle.bpmn", "<bpmn:endEvent id=\"went-on\" />",
					"<bpmn:endEvent id=\"went-on\"><bpmn:terminateEventDefinition /></bpmn:endEvent>")
			.found("circle.bpmn", "went-on")).contains("terminate");
	}

	@Test
	void anErrorThatNobodyCatchesIsRefused() {
		assertThat(this.folder
			.replacing("circle.bpmn", "errorRef=\"Error_stopped\" /></bpmn:startEvent>",
					"errorRef=\"Error_refused\" /></bpmn:startEvent>")
			.found("circle.bpmn", "left")).contains("stopped");
	}

	@Test
	void anErrorThatNoCallerCatchesIsRefused() {
		assertThat(this.folder.replacing("circle.bpmn",
				"<bpmn:boundaryEvent id=\"part-refused\" attachedToRef=\"part\"><bpmn:errorEventDefinition errorRef=\"Error_refused\" />",
				"<bpmn:boundaryEvent id=\"part-refused\" attachedToRef=\"part\"><bpmn:errorEventDefinition errorRef=\"Error_stopped\" />")
			.found("part.bpmn", "refused")).contains("call activity part in circle.bpmn");
	}

	@Test
	void aCallToAMissingProcessIsRefused() {
		assertThat(this.folder.replacing("circle.bpmn", "calledElement=\"part\"", "calledElement=\"parts\"")
			.found("circle.bpmn", "part")).contains("parts");
	}

	@Test
	void aProcessThatCallsItselfIsRefused() {
		assertThat(this.folder.replacing("circle.bpmn", "calledElement=\"part\"", "calledElement=\"circle\"")
			.found("circle.bpmn", "part")).contains("call itself");
	}

	@Test
	void aThirdLevelIsRefused() {
		assertThat(this.folder.replacing("part.bpmn", "<bpmn:endEvent id=\"part-done\" />",
				"<bpmn:callActivity id=\"deeper\" calledElement=\"talk\" camunda:calledElementBinding=\"deployment\" /><bpmn:sequenceFlow id=\"d\" sourceRef=\"deeper\" targetRef=\"done\" /><bpmn:endEvent id=\"done\" />")
			.replacing("part.bpmn", "targetRef=\"part-done\"", "targetRef=\"deeper\"")
			.found("part.bpmn", "deeper")).contains("two levels");
	}

	@Test
	void aCallIsBoundToTheDeployment() {
		assertThat(this.folder.replacing("circle.bpmn", " camunda:calledElementBinding=\"deployment\"", "")
			.found("circle.bpmn", "part")).contains("deployment");
	}

	@Test
	void aFormIsBoundToTheDeployment() {
		assertThat(this.folder
			.replacing("talk.bpmn", "camunda:formRef=\"speak\" camunda:formRefBinding=\"deployment\"",
					"camunda:formRef=\"speak\" camunda:formRefBinding=\"latest\"")
			.found("talk.bpmn", "speak")).contains("deployment");
	}

	@Test
	void aDecisionIsBoundToTheDeployment() {
		assertThat(this.folder.replacing("talk.bpmn", " camunda:decisionRefBinding=\"deployment\"", "")
			.found("talk.bpmn", "weigh")).contains("deployment");
	}

	@Test
	void aMultiInstanceNamesItsElement() {
		assertThat(this.folder.replacing("circle.bpmn", " camunda:elementVariable=\"listener\"", "")
			.found("circle.bpmn", "pair")).contains("elementVariable");
	}

	@Test
	void aMultiInstanceHasACollection() {
		assertThat(this.folder.replacing("circle.bpmn", " camunda:collection=\"${people.others(caseId, person)}\"", "")
			.found("circle.bpmn", "pair")).contains("collection");
	}

	@Test
	void anElementVariableHidesNothing() {
		assertThat(this.folder
			.replacing("circle.bpmn", " camunda:elementVariable=\"listener\"", " camunda:elementVariable=\"tally\"")
			.found("circle.bpmn", "pair")).contains("tally");
	}

}

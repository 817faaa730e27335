package org.attune.engine.lint;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever could run foreign code or go round the services is refused by name. */
class HostileElementsTests {

	@TempDir
	private Path path;

	private ProcessFolder folder;

	@BeforeEach
	void aGoodFolder() {
		this.folder = ProcessFolder.good(this.path);
	}

	@Test
	void aScriptTaskIsRefused() {
		this.folder.replacing("circle.bpmn", "<bpmn:parallelGateway id=\"fork\" />",
				"<bpmn:scriptTask id=\"fork\" scriptFormat=\"javascript\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>")
			.isRefused("circle.bpmn", "fork", "script task");
	}

	@Test
	void aSendTaskIsRefused() {
		this.folder
			.replacing("circle.bpmn", "<bpmn:parallelGateway id=\"fork\" />",
					"<bpmn:sendTask id=\"fork\" camunda:type=\"external\" camunda:topic=\"x\" />")
			.isRefused("circle.bpmn", "fork", "send task");
	}

	@Test
	void aReceiveTaskIsRefused() {
		this.folder
			.replacing("circle.bpmn", "<bpmn:parallelGateway id=\"fork\" />",
					"<bpmn:receiveTask id=\"fork\" messageRef=\"Message_Repair\" />")
			.isRefused("circle.bpmn", "fork", "receive task");
	}

	@Test
	void aManualTaskIsRefused() {
		this.folder.replacing("circle.bpmn", "<bpmn:parallelGateway id=\"fork\" />", "<bpmn:manualTask id=\"fork\" />")
			.isRefused("circle.bpmn", "fork", "manual task");
	}

	@Test
	void anInclusiveGatewayIsRefused() {
		this.folder
			.replacing("circle.bpmn", "<bpmn:parallelGateway id=\"fork\" />", "<bpmn:inclusiveGateway id=\"fork\" />")
			.isRefused("circle.bpmn", "fork", "exclusive and parallel");
	}

	@Test
	void anAdHocSubProcessIsRefused() {
		this.folder
			.replacing("circle.bpmn", "<bpmn:parallelGateway id=\"fork\" />", "<bpmn:adHocSubProcess id=\"fork\" />")
			.isRefused("circle.bpmn", "fork", "ad-hoc");
	}

	@Test
	void aTransactionIsRefused() {
		this.folder.replacing("circle.bpmn", "<bpmn:parallelGateway id=\"fork\" />", "<bpmn:transaction id=\"fork\" />")
			.isRefused("circle.bpmn", "fork", "transaction");
	}

	@Test
	void anElementWithoutNamespaceIsRefused() {
		this.folder
			.replacing("circle.bpmn", "<bpmn:parallelGateway id=\"fork\" />",
					"<scriptTask id=\"fork\" xmlns=\"\"><script>1</script></scriptTask>")
			.isRefused("circle.bpmn", "fork", "script task");
	}

	@Test
	void anElementOfAnotherNamespaceIsRefused() {
		this.folder
			.replacing("circle.bpmn", "<bpmn:parallelGateway id=\"fork\" />",
					"<x:parallelGateway xmlns:x=\"urn:x\" id=\"fork\" />")
			.isRefused("circle.bpmn", "fork", "not allowed in process");
	}

	@Test
	void aSignalIsRefused() {
		this.folder
			.replacing("circle.bpmn", "<bpmn:messageEventDefinition id=\"Repair_def\" messageRef=\"Message_Repair\" />",
					"<bpmn:signalEventDefinition id=\"s\" />")
			.isRefused("circle.bpmn", "repaired", "Signals");
	}

	@Test
	void aConditionalEventIsRefused() {
		this.folder.replacing("circle.bpmn",
				"<bpmn:messageEventDefinition id=\"Repair_def\" messageRef=\"Message_Repair\" />",
				"<bpmn:conditionalEventDefinition id=\"s\"><bpmn:condition>${true}</bpmn:condition></bpmn:conditionalEventDefinition>")
			.isRefused("circle.bpmn", "repaired", "Conditional events");
	}

	@Test
	void aMessageThrowEventIsRefused() {
		this.folder
			.replacing("talk.bpmn", "<bpmn:endEvent id=\"agreed\">",
					"<bpmn:endEvent id=\"agreed\"><bpmn:messageEventDefinition camunda:class=\"x.Y\" />")
			.isRefused("talk.bpmn", "agreed", "not send");
	}

	@Test
	void anExecutionListenerIsRefused() {
		this.folder.extending("talk.bpmn", "<camunda:executionListener class=\"x.Y\" event=\"start\" />")
			.isRefused("talk.bpmn", "speak", "listener");
	}

	@Test
	void aTaskListenerIsRefused() {
		this.folder.extending("talk.bpmn", "<camunda:taskListener expression=\"${x}\" event=\"create\" />")
			.isRefused("talk.bpmn", "speak", "listener");
	}

	@Test
	void aConnectorIsRefused() {
		this.folder
			.extending("talk.bpmn",
					"<camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector>")
			.isRefused("talk.bpmn", "speak", "connector");
	}

	@Test
	void generatedFormFieldsAreRefused() {
		this.folder.extending("talk.bpmn", "<camunda:formData><camunda:formField id=\"a\" /></camunda:formData>")
			.isRefused("talk.bpmn", "speak", "form fields");
	}

	@Test
	void inputsOfAUserTaskAreRefused() {
		this.folder.extending("talk.bpmn",
				"<camunda:inputOutput><camunda:inputParameter name=\"a\">b</camunda:inputParameter></camunda:inputOutput>")
			.isRefused("talk.bpmn", "speak", "business rule task");
	}

	@Test
	void aRetryTimeCycleIsRefused() {
		this.folder
			.extending("talk.bpmn", "<camunda:failedJobRetryTimeCycle>${x.y()}</camunda:failedJobRetryTimeCycle>")
			.isRefused("talk.bpmn", "speak", "tried again");
	}

	@Test
	void anInlineScriptInAnInputIsRefused() {
		this.folder
			.replacing("talk.bpmn", "${tally.count(caseId, 'vote', 'stand', 'agree')}",
					"<camunda:script scriptFormat=\"groovy\">1</camunda:script>")
			.isRefused("talk.bpmn", "weigh", "script");
	}

	@Test
	void anOutputOfADecisionIsRefused() {
		this.folder
			.replacing("talk.bpmn", "</camunda:inputOutput>",
					"<camunda:outputParameter name=\"a\">b</camunda:outputParameter></camunda:inputOutput>")
			.isRefused("talk.bpmn", "weigh", "output parameter");
	}

	@Test
	void valuesPassedIntoACallAreRefused() {
		this.folder.replacing("circle.bpmn", "camunda:calledElementBinding=\"deployment\">",
				"camunda:calledElementBinding=\"deployment\"><bpmn:extensionElements><camunda:in variables=\"all\" /></bpmn:extensionElements>")
			.isRefused("circle.bpmn", "part", "camunda:in");
	}

	@Test
	void valuesPassedOutOfACallAreRefused() {
		this.folder.replacing("circle.bpmn", "camunda:calledElementBinding=\"deployment\">",
				"camunda:calledElementBinding=\"deployment\"><bpmn:extensionElements><camunda:out variables=\"all\" /></bpmn:extensionElements>")
			.isRefused("circle.bpmn", "part", "camunda:out");
	}

	@Test
	void aFixedNumberOfRunsIsRefused() {
		this.folder.replacing("circle.bpmn",
				"<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${people.others(caseId, person)}\" camunda:elementVariable=\"listener\">",
				"<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${people.others(caseId, person)}\" camunda:elementVariable=\"listener\"><bpmn:loopCardinality>9</bpmn:loopCardinality>")
			.isRefused("circle.bpmn", "pair", "number of runs");
	}

	@Test
	void aLoopMarkerIsRefused() {
		this.folder
			.replacing("talk.bpmn", "<bpmn:incoming>to-speak</bpmn:incoming>", "<bpmn:standardLoopCharacteristics />")
			.isRefused("talk.bpmn", "speak", "loop marker");
	}

	@Test
	void lanesAreRefused() {
		this.folder
			.replacing("talk.bpmn", "<bpmn:startEvent id=\"opened\"",
					"<bpmn:laneSet id=\"lanes\"><bpmn:lane id=\"l\" /></bpmn:laneSet><bpmn:startEvent id=\"opened\"")
			.isRefused("talk.bpmn", "lanes", "Lanes");
	}

	@Test
	void poolsAreRefused() {
		this.folder.replacing("talk.bpmn", "<bpmn:category id=\"Category_1\">",
				"<bpmn:collaboration id=\"pools\"><bpmn:participant id=\"a\" processRef=\"talk\" /></bpmn:collaboration><bpmn:category id=\"Category_1\">")
			.isRefused("talk.bpmn", "pools", "Pools");
	}

	@Test
	void aRepeatingTimerIsRefused() {
		this.folder
			.replacing("circle.bpmn", "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P60D</bpmn:timeDuration>",
					"<bpmn:timeCycle>R/PT1S</bpmn:timeCycle>")
			.isRefused("circle.bpmn", "being-late", "repeating timer");
	}

	@Test
	void anAssigneeIsRefused() {
		this.folder
			.replacing("talk.bpmn", "<bpmn:userTask id=\"speak\" name=\"Speak\"",
					"<bpmn:userTask id=\"speak\" name=\"Speak\" camunda:assignee=\"${execution.x}\"")
			.isRefused("talk.bpmn", "speak", "property who");
	}

	@Test
	void candidateUsersAreRefused() {
		this.folder
			.replacing("talk.bpmn", "<bpmn:userTask id=\"speak\" name=\"Speak\"",
					"<bpmn:userTask id=\"speak\" name=\"Speak\" camunda:candidateUsers=\"${a.b()}\"")
			.isRefused("talk.bpmn", "speak", "property who");
	}

	@Test
	void aFormKeyIsRefused() {
		this.folder
			.replacing("talk.bpmn", "<bpmn:userTask id=\"speak\" name=\"Speak\"",
					"<bpmn:userTask id=\"speak\" name=\"Speak\" camunda:formKey=\"embedded:app:x.html\"")
			.isRefused("talk.bpmn", "speak", "camunda:formRef");
	}

	@Test
	void anAsynchronousTaskIsRefused() {
		this.folder
			.replacing("talk.bpmn", "<bpmn:userTask id=\"speak\" name=\"Speak\"",
					"<bpmn:userTask id=\"speak\" name=\"Speak\" camunda:asyncBefore=\"true\"")
			.isRefused("talk.bpmn", "speak", "asyncBefore");
	}

	@Test
	void anAttributeOfTheOldNamespaceIsRefused() {
		this.folder
			.replacing("talk.bpmn", "<bpmn:userTask id=\"speak\" name=\"Speak\"",
					"<bpmn:userTask id=\"speak\" name=\"Speak\" a:class=\"x\" xmlns:a=\"http://activiti.org/bpmn\"")
			.isRefused("talk.bpmn", "speak", "class");
	}

	@Test
	void anUnknownAttributeIsRefused() {
		this.folder
			.replacing("talk.bpmn", "<bpmn:userTask id=\"speak\" name=\"Speak\"",
					"<bpmn:userTask id=\"speak\" name=\"Speak\" camunda:priority=\"5\"")
			.isRefused("talk.bpmn", "speak", "priority");
	}

	@Test
	void aClassIsRefused() {
		this.folder
			.replacing("talk.bpmn", "camunda:expression=\"${invite.run(caseId)}\"",
					"camunda:class=\"java.lang.Runtime\"")
			.isRefused("talk.bpmn", "invite", "class");
	}

	@Test
	void aDelegateExpressionIsRefused() {
		this.folder
			.replacing("talk.bpmn", "camunda:expression=\"${invite.run(caseId)}\"",
					"camunda:delegateExpression=\"${invite}\"")
			.isRefused("talk.bpmn", "invite", "delegateExpression");
	}

	@Test
	void aResultOfWorkIsRefused() {
		this.folder
			.replacing("talk.bpmn", "camunda:expression=\"${invite.run(caseId)}\"",
					"camunda:expression=\"${invite.run(caseId)}\" camunda:resultVariable=\"x\"")
			.isRefused("talk.bpmn", "invite", "resultVariable");
	}

	@Test
	void aVariableFromAnErrorIsRefused() {
		this.folder.replacing("circle.bpmn",
				"<bpmn:errorEventDefinition errorRef=\"Error_stopped\" /></bpmn:startEvent>",
				"<bpmn:errorEventDefinition errorRef=\"Error_stopped\" camunda:errorMessageVariable=\"x\" /></bpmn:startEvent>")
			.isRefused("circle.bpmn", "stopping", "errorMessageVariable");
	}

}

package org.attune.engine.model;

import org.attune.engine.model.Node.Name;

/** The names that BPMN files are made of. */
final class Bpmn {

	static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";

	static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	static final Name PROCESS = model("process");

	static final Name USER_TASK = model("userTask");

	static final Name SERVICE_TASK = model("serviceTask");

	static final Name RULE_TASK = model("businessRuleTask");

	static final Name SUB_PROCESS = model("subProcess");

	static final Name CALL_ACTIVITY = model("callActivity");

	static final Name START = model("startEvent");

	static final Name END = model("endEvent");

	static final Name CATCH = model("intermediateCatchEvent");

	static final Name THROW = model("intermediateThrowEvent");

	static final Name BOUNDARY = model("boundaryEvent");

	static final Name EXCLUSIVE = model("exclusiveGateway");

	static final Name PARALLEL = model("parallelGateway");

	static final Name EVENT_BASED = model("eventBasedGateway");

	static final Name FLOW = model("sequenceFlow");

	static final Name CONDITION = model("conditionExpression");

	static final Name MULTI_INSTANCE = model("multiInstanceLoopCharacteristics");

	static final Name COMPLETION = model("completionCondition");

	static final Name DOCUMENTATION = model("documentation");

	static final Name EXTENSIONS = model("extensionElements");

	static final Name MESSAGE_EVENT = model("messageEventDefinition");

	static final Name TIMER_EVENT = model("timerEventDefinition");

	static final Name ERROR_EVENT = model("errorEventDefinition");

	static final Name ESCALATION_EVENT = model("escalationEventDefinition");

	static final Name TERMINATE_EVENT = model("terminateEventDefinition");

	static final Name PROPERTIES = camunda("properties");

	static final Name PROPERTY = camunda("property");

	static final Name INPUT_OUTPUT = camunda("inputOutput");

	static final Name INPUT = camunda("inputParameter");

	private Bpmn() {
	}

	static Name model(String local) {
		return new Name(MODEL, local);
	}

	static Name camunda(String local) {
		return new Name(CAMUNDA, local);
	}

}

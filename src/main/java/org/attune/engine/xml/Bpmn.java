package org.attune.engine.xml;

import java.util.Set;

import org.attune.engine.xml.Node.Name;

/** The names that BPMN files are made of. */
public final class Bpmn {

	public static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";

	public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	public static final Name PROCESS = model("process");

	public static final Name USER_TASK = model("userTask");

	public static final Name SERVICE_TASK = model("serviceTask");

	public static final Name RULE_TASK = model("businessRuleTask");

	public static final Name SUB_PROCESS = model("subProcess");

	public static final Name CALL_ACTIVITY = model("callActivity");

	public static final Name START = model("startEvent");

	public static final Name END = model("endEvent");

	public static final Name CATCH = model("intermediateCatchEvent");

	public static final Name THROW = model("intermediateThrowEvent");

	public static final Name BOUNDARY = model("boundaryEvent");

	public static final Name EXCLUSIVE = model("exclusiveGateway");

	public static final Name PARALLEL = model("parallelGateway");

	public static final Name EVENT_BASED = model("eventBasedGateway");

	public static final Name FLOW = model("sequenceFlow");

	public static final Name CONDITION = model("conditionExpression");

	public static final Name MULTI_INSTANCE = model("multiInstanceLoopCharacteristics");

	public static final Name COMPLETION = model("completionCondition");

	public static final Name DOCUMENTATION = model("documentation");

	public static final Name EXTENSIONS = model("extensionElements");

	public static final Name MESSAGE_EVENT = model("messageEventDefinition");

	public static final Name TIMER_EVENT = model("timerEventDefinition");

	public static final Name ERROR_EVENT = model("errorEventDefinition");

	public static final Name ESCALATION_EVENT = model("escalationEventDefinition");

	public static final Name TERMINATE_EVENT = model("terminateEventDefinition");

	public static final Name PROPERTIES = camunda("properties");

	public static final Name PROPERTY = camunda("property");

	public static final Name INPUT_OUTPUT = camunda("inputOutput");

	public static final Name INPUT = camunda("inputParameter");

	private static final Set<Name> NODES = Set.of(USER_TASK, SERVICE_TASK, RULE_TASK, SUB_PROCESS, CALL_ACTIVITY, START,
			END, CATCH, THROW, BOUNDARY, EXCLUSIVE, PARALLEL, EVENT_BASED);

	private Bpmn() {
	}

	/** A name of BPMN itself. */
	public static Name model(String local) {
		return new Name(MODEL, local);
	}

	/** A name of Camunda's extensions. */
	public static Name camunda(String local) {
		return new Name(CAMUNDA, local);
	}

	/** Whether a token can be at this element. */
	public static boolean isFlowNode(Node node) {
		return NODES.contains(node.name());
	}

	/** Whether this is a sub-process that an event starts. */
	public static boolean isEventSubProcess(Node node) {
		return node.is(SUB_PROCESS) && "true".equals(node.attribute("triggeredByEvent"));
	}

}

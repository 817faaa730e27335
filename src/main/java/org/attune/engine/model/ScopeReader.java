package org.attune.engine.model;

import java.util.Optional;

import org.attune.engine.model.ScopeModel.Kind;
import org.attune.engine.xml.Bpmn;
import org.attune.engine.xml.Node;

/** Reads a sub-process or a call activity. */
final class ScopeReader {

	private ScopeReader() {
	}

	static ScopeModel read(Node node, String parent) {
		Optional<Node> loop = node.child(Bpmn.MULTI_INSTANCE);
		boolean sequential = loop.map((many) -> "true".equals(many.attribute("isSequential"))).orElse(false);
		return new ScopeModel(node.label(), parent, kind(node), loop.isPresent(), sequential, variable(node),
				node.attribute("calledElement"));
	}

	static Kind kind(Node node) {
		if (node.is(Bpmn.CALL_ACTIVITY)) {
			return Kind.CALL_ACTIVITY;
		}
		return Bpmn.isEventSubProcess(node) ? Kind.EVENT_SUB_PROCESS : Kind.SUB_PROCESS;
	}

	/** The element variable of the node's own multi-instance, or the message's sender. */
	static String variable(Node node) {
		boolean byMessage = kind(node) == Kind.EVENT_SUB_PROCESS
				&& node.children(Bpmn.START).anyMatch((start) -> start.child(Bpmn.MESSAGE_EVENT).isPresent());
		return byMessage ? ScopeModel.PERSON : elementVariable(node);
	}

	static String elementVariable(Node node) {
		return node.child(Bpmn.MULTI_INSTANCE)
			.map((many) -> many.attribute(Bpmn.camunda("elementVariable")))
			.orElse(null);
	}

}

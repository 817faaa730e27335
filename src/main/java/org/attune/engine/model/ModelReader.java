package org.attune.engine.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.attune.engine.finding.ModelProblem;
import org.attune.engine.model.ScopeModel.Kind;
import org.attune.engine.xml.Bpmn;
import org.attune.engine.xml.Durations;
import org.attune.engine.xml.Extensions;
import org.attune.engine.xml.Node;

/** Walks one BPMN tree and writes down what the services need of it. */
final class ModelReader {

	private final Map<String, TaskModel> tasks = new LinkedHashMap<>();

	private final Map<String, ScopeModel> scopes = new LinkedHashMap<>();

	private final Map<String, ServiceModel> services = new LinkedHashMap<>();

	private final Map<String, String> names = new LinkedHashMap<>();

	private final Map<String, String> parents = new LinkedHashMap<>();

	private ModelReader() {
	}

	static ProcessModel read(Node definitions) {
		Node process = definitions.child(Bpmn.PROCESS)
			.orElseThrow(() -> new ModelProblem(definitions.label(), "process.one"));
		return new ModelReader().process(process);
	}

	private ProcessModel process(Node process) {
		String id = process.label();
		this.scopes.put(id, new ScopeModel(id, null, Kind.PROCESS, false, false, null, null));
		inside(process);
		return new ProcessModel(id, nameOf(process), documentation(process),
				Durations.read(Extensions.properties(process).get("expires")).orElse(null),
				Extensions.properties(process).get("follow-up"), Extensions.properties(process).get("follow-differ"),
				"true".equals(Extensions.properties(process).get("tells-day")), Collections.unmodifiableMap(this.tasks),
				Collections.unmodifiableMap(this.scopes), Collections.unmodifiableMap(this.services),
				Collections.unmodifiableMap(this.names), Collections.unmodifiableMap(this.parents));
	}

	private void inside(Node scope) {
		scope.children().stream().filter(Bpmn::isFlowNode).forEach((node) -> flowNode(node, scope));
	}

	private void flowNode(Node node, Node scope) {
		String id = node.label();
		this.names.put(id, nameOf(node));
		this.parents.put(id, scope.label());
		if (node.is(Bpmn.USER_TASK)) {
			this.tasks.put(id, TaskReader.read(node, scope.label()));
		}
		else if (node.is(Bpmn.SERVICE_TASK)) {
			this.services.put(id, new ServiceModel(id, Extensions.work(node), Extensions.properties(node)));
		}
		else if (node.is(Bpmn.SUB_PROCESS) || node.is(Bpmn.CALL_ACTIVITY)) {
			this.scopes.put(id, ScopeReader.read(node, scope.label()));
			inside(node);
		}
	}

	static String nameOf(Node node) {
		String name = node.attribute("name");
		return (name != null && !name.isBlank()) ? name : node.label();
	}

	static String documentation(Node node) {
		return node.children(Bpmn.DOCUMENTATION).map(Node::text).collect(Collectors.joining("\n\n"));
	}

}

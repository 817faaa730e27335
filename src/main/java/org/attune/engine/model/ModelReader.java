package org.attune.engine.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.engine.model.Node.Name;
import org.attune.engine.model.ScopeModel.Kind;

/** Walks one BPMN tree and writes down what the services need of it. */
final class ModelReader {

	private static final Set<Name> NODES = Set.of(Bpmn.USER_TASK, Bpmn.SERVICE_TASK, Bpmn.RULE_TASK, Bpmn.SUB_PROCESS,
			Bpmn.CALL_ACTIVITY, Bpmn.START, Bpmn.END, Bpmn.CATCH, Bpmn.THROW, Bpmn.BOUNDARY, Bpmn.EXCLUSIVE,
			Bpmn.PARALLEL, Bpmn.EVENT_BASED);

	private final Map<String, TaskModel> tasks = new LinkedHashMap<>();

	private final Map<String, ScopeModel> scopes = new LinkedHashMap<>();

	private final Map<String, ServiceModel> services = new LinkedHashMap<>();

	private final Map<String, String> names = new LinkedHashMap<>();

	private final Map<String, String> parents = new LinkedHashMap<>();

	private ModelReader() {
	}

	static ProcessModel read(Node definitions) {
		Node process = definitions.child(Bpmn.PROCESS)
			.orElseThrow(() -> new ModelProblem(definitions.label(), Reasons.of("process.one")));
		return new ModelReader().process(process);
	}

	static boolean isFlowNode(Node node) {
		return NODES.contains(node.name());
	}

	private ProcessModel process(Node process) {
		String id = process.label();
		this.scopes.put(id, new ScopeModel(id, null, Kind.PROCESS, false, false, null, null));
		inside(process);
		return new ProcessModel(id, nameOf(process), documentation(process),
				Durations.read(Properties.of(process).get("expires")).orElse(null),
				Collections.unmodifiableMap(this.tasks), Collections.unmodifiableMap(this.scopes),
				Collections.unmodifiableMap(this.services), Collections.unmodifiableMap(this.names),
				Collections.unmodifiableMap(this.parents));
	}

	private void inside(Node scope) {
		scope.children().stream().filter(ModelReader::isFlowNode).forEach((node) -> flowNode(node, scope));
	}

	private void flowNode(Node node, Node scope) {
		String id = node.label();
		this.names.put(id, nameOf(node));
		this.parents.put(id, scope.label());
		if (node.is(Bpmn.USER_TASK)) {
			this.tasks.put(id, TaskReader.read(node, scope.label()));
		}
		else if (node.is(Bpmn.SERVICE_TASK)) {
			this.services.put(id, new ServiceModel(id, Expressions.work(node), Properties.of(node)));
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

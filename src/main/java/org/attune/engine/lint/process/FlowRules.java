package org.attune.engine.lint.process;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.attune.engine.finding.Findings;
import org.attune.engine.xml.Bpmn;
import org.attune.engine.xml.Node;

/** How a token goes through one scope: from one start, along flows, to an end. */
final class FlowRules {

	private final String file;

	private final Findings findings;

	FlowRules(String file, Findings findings) {
		this.file = file;
		this.findings = findings;
	}

	void check(Node process) {
		Graph.scopes(process).forEach(this::scope);
	}

	private void scope(Node scope) {
		Graph graph = new Graph(scope);
		int before = this.findings.count();
		graph.flows().forEach((flow) -> flow(graph, flow));
		if (this.findings.count() > before) {
			return;
		}
		start(scope, graph);
		reached(graph);
		graph.nodes().filter((node) -> node.is(Bpmn.EXCLUSIVE)).forEach((gateway) -> exclusive(graph, gateway));
		graph.nodes().filter((node) -> node.is(Bpmn.EVENT_BASED)).forEach((gateway) -> eventBased(graph, gateway));
		new JoinRules(graph).check((join, flows) -> this.findings.add(this.file, join.label(), "gateway.join",
				flows.get(0).label(), flows.get(1).label()));
		if (scope.is(Bpmn.PROCESS)) {
			graph.nodes().filter((node) -> !ends(graph, node)).forEach((node) -> found(node, "flow.dead"));
			if (graph.nodes().noneMatch((node) -> node.is(Bpmn.END))) {
				found(scope, "end.none");
			}
		}
		if (circles(graph)) {
			found(scope, "flow.circle");
		}
	}

	private void flow(Graph graph, Node flow) {
		Node source = graph.node(flow.attribute("sourceRef"));
		Node target = graph.node(flow.attribute("targetRef"));
		if (source == null || target == null || source.is(Bpmn.END) || target.is(Bpmn.START) || target.is(Bpmn.BOUNDARY)
				|| Bpmn.isEventSubProcess(source) || Bpmn.isEventSubProcess(target)) {
			found(flow, "flow.ends");
		}
		else if (flow.child(Bpmn.CONDITION).isPresent() && !source.is(Bpmn.EXCLUSIVE)) {
			found(flow, "flow.condition");
		}
	}

	private void start(Node scope, Graph graph) {
		List<Node> starts = graph.nodes().filter((node) -> node.is(Bpmn.START)).toList();
		if (starts.size() != 1) {
			found(scope, "start.one");
			return;
		}
		boolean byEvent = EventRules.definitions(starts.get(0)).findAny().isPresent();
		if (byEvent != Bpmn.isEventSubProcess(scope)) {
			found(starts.get(0), byEvent ? "start.none" : "start.event");
		}
	}

	private void reached(Graph graph) {
		Set<String> reached = new HashSet<>(graph.after(graph.nodes().filter((node) -> node.is(Bpmn.START))));
		graph.nodes()
			.filter((node) -> !node.is(Bpmn.START) && !Bpmn.isEventSubProcess(node))
			.filter((node) -> !reached.contains(node.attribute("id")))
			.forEach((node) -> found(node, "flow.unreached"));
	}

	private void exclusive(Graph graph, Node gateway) {
		List<Node> out = graph.out(gateway).toList();
		String byDefault = gateway.attribute("default");
		boolean conditions = out.stream().anyMatch((flow) -> flow.child(Bpmn.CONDITION).isPresent());
		if (byDefault == null && (conditions || out.size() > 1)) {
			found(gateway, "gateway.default");
		}
		if (byDefault != null && out.stream().noneMatch((flow) -> byDefault.equals(flow.attribute("id")))) {
			found(gateway, "gateway.default");
		}
		for (Node flow : out) {
			boolean isDefault = flow.attribute("id").equals(byDefault);
			if (byDefault != null && isDefault == flow.child(Bpmn.CONDITION).isPresent()) {
				found(flow, isDefault ? "gateway.conditional" : "gateway.unconditional");
			}
		}
	}

	private void eventBased(Graph graph, Node gateway) {
		List<Node> events = graph.next(gateway).toList();
		if (events.isEmpty()
				|| events.stream().anyMatch((event) -> !event.is(Bpmn.CATCH) || graph.in(event).count() != 1)) {
			found(gateway, "gateway.events");
		}
	}

	private static boolean ends(Graph graph, Node node) {
		return node.is(Bpmn.END) || Bpmn.isEventSubProcess(node) || graph.out(node).findAny().isPresent();
	}

	/** Whether a token could run in a circle in which nothing waits for anybody. */
	private static boolean circles(Graph graph) {
		Set<Node> left = new HashSet<>(graph.nodes().filter((node) -> !waits(node)).toList());
		boolean shrinks = true;
		while (shrinks) {
			shrinks = left.removeIf((node) -> graph.next(node).noneMatch(left::contains));
		}
		return !left.isEmpty();
	}

	private static boolean waits(Node node) {
		return Stream.of(Bpmn.USER_TASK, Bpmn.CALL_ACTIVITY, Bpmn.CATCH).anyMatch(node::is)
				|| (node.is(Bpmn.SUB_PROCESS) && node.children().stream().anyMatch(FlowRules::waits));
	}

	private void found(Node node, String reason) {
		this.findings.add(this.file, node.label(), reason);
	}

}

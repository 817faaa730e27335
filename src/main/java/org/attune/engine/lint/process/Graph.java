package org.attune.engine.lint.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.engine.xml.Bpmn;
import org.attune.engine.xml.Node;

/** The flow nodes directly inside one scope, and how a token goes from one to another. */
public final class Graph {

	private final Map<String, Node> nodes;

	private final List<Node> flows;

	public Graph(Node scope) {
		this.nodes = scope.children()
			.stream()
			.filter(Bpmn::isFlowNode)
			.collect(Collectors.toMap(Node::label, (node) -> node, (first, second) -> first, LinkedHashMap::new));
		this.flows = scope.children(Bpmn.FLOW).toList();
	}

	/** This scope and those inside it. */
	public static Stream<Node> scopes(Node process) {
		return process.all().filter((node) -> node.is(Bpmn.PROCESS) || node.is(Bpmn.SUB_PROCESS));
	}

	public Node node(String id) {
		return (id != null) ? this.nodes.get(id) : null;
	}

	public Stream<Node> nodes() {
		return this.nodes.values().stream();
	}

	Stream<Node> flows() {
		return this.flows.stream();
	}

	Stream<Node> out(Node node) {
		return this.flows.stream().filter((flow) -> node.attribute("id").equals(flow.attribute("sourceRef")));
	}

	Stream<Node> in(Node node) {
		return this.flows.stream().filter((flow) -> node.attribute("id").equals(flow.attribute("targetRef")));
	}

	/** Where a token may be after these nodes, by id. */
	public Set<String> after(Stream<Node> starts) {
		return from(starts.flatMap(this::next), null);
	}

	/** Where a token may be that is at these nodes and does not pass the other one. */
	public Set<String> from(Stream<Node> starts, Node barrier) {
		Set<String> seen = new LinkedHashSet<>();
		Deque<Node> open = starts.collect(Collectors.toCollection(ArrayDeque::new));
		while (!open.isEmpty()) {
			Node node = open.pop();
			if (node != barrier && seen.add(node.attribute("id"))) {
				Stream.concat(next(node), boundaries(node)).forEach(open::push);
			}
		}
		return seen;
	}

	/** The nodes that the node's flows lead to. */
	public Stream<Node> next(Node node) {
		return out(node).map((flow) -> node(flow.attribute("targetRef"))).filter((target) -> target != null);
	}

	/** The events attached to the node. */
	Stream<Node> boundaries(Node node) {
		return nodes().filter((other) -> other.is(Bpmn.BOUNDARY))
			.filter((boundary) -> node.attribute("id").equals(boundary.attribute("attachedToRef")));
	}

}

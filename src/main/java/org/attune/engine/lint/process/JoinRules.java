package org.attune.engine.lint.process;

import java.util.List;
import java.util.function.BiConsumer;

import org.attune.engine.xml.Bpmn;
import org.attune.engine.xml.Node;

/**
 * A parallel join waits for a token on each of its flows. Where two of them never have
 * one at once, as the branches of a choice, it would wait forever.
 */
final class JoinRules {

	private final Graph graph;

	private final Traffic traffic;

	JoinRules(Graph graph) {
		this.graph = graph;
		this.traffic = new Traffic(graph);
	}

	/**
	 * Tells each join that would wait forever, with two flows that exclude each other.
	 */
	void check(BiConsumer<Node, List<Node>> found) {
		this.graph.nodes().filter((node) -> node.is(Bpmn.PARALLEL)).forEach((join) -> {
			List<Node> alternatives = alternatives(this.graph.in(join).toList());
			if (!alternatives.isEmpty()) {
				found.accept(join, alternatives);
			}
		});
	}

	private List<Node> alternatives(List<Node> in) {
		for (Node one : in) {
			for (Node other : in.subList(in.indexOf(one) + 1, in.size())) {
				boolean waits = this.traffic.isTaken(one) || this.traffic.isTaken(other);
				if (waits && !this.traffic.areTakenAtOnce(one, other)) {
					return List.of(one, other);
				}
			}
		}
		return List.of();
	}

}

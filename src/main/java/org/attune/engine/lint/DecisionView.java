package org.attune.engine.lint;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.attune.engine.xml.Node;

/**
 * What processes need to know of a decision.
 *
 * @param id the decision's id
 * @param outputs the names of what it puts out; a single one may have none
 */
record DecisionView(String id, List<String> outputs) {

	/** What it tells the services, and not the process. */
	private static final Set<String> TOLD = Set.of("message", "held");

	static Stream<DecisionView> of(Node definitions) {
		return named(definitions, "decision")
			.map((decision) -> new DecisionView(decision.attribute("id"), outputs(decision).toList()));
	}

	private static Stream<String> outputs(Node decision) {
		return Stream.concat(
				named(decision, "decisionTable").flatMap((table) -> named(table, "output"))
					.map((output) -> Objects.requireNonNullElse(output.attribute("name"), "")),
				named(decision, "literalExpression").flatMap((any) -> named(decision, "variable"))
					.map((variable) -> Objects.requireNonNullElse(variable.attribute("name"), "")));
	}

	/** What becomes a routing value: all but what it tells the services. */
	Stream<String> routes() {
		return this.outputs.stream().filter((output) -> !output.isEmpty() && !TOLD.contains(output));
	}

	private static Stream<Node> named(Node node, String local) {
		return node.children().stream().filter((child) -> child.name().local().equals(local));
	}

}

package org.attune.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.attune.engine.xml.Node;

/**
 * One decision as the engine knows it, and what its file says.
 *
 * @param definition the engine's id of it
 * @param outputs the names of what it puts out
 * @param inputs the expressions that it weighs
 * @param sentences why, for each line that says so, by the line's id
 */
record DeployedDecision(String definition, List<String> outputs, List<String> inputs, Map<String, String> sentences) {

	static DeployedDecision of(String definition, Node drawn) {
		Map<String, String> sentences = new HashMap<>();
		named(drawn, "rule").forEach((line) -> named(line, "description").map(Node::text)
			.filter((words) -> !words.isEmpty())
			.forEach((words) -> sentences.put(line.attribute("id"), words)));
		return new DeployedDecision(definition,
				named(drawn, "output").map((output) -> output.attribute("name")).toList(),
				named(drawn, "inputExpression").flatMap((input) -> named(input, "text")).map(Node::text).toList(),
				sentences);
	}

	private static Stream<Node> named(Node root, String name) {
		return root.all().filter((node) -> node.name().local().equals(name));
	}

	/** Whether it weighs what has that name. */
	boolean weighs(String name) {
		return this.inputs.stream().anyMatch((input) -> List.of(input.split("\\W+")).contains(name));
	}

}

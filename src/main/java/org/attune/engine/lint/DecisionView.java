package org.attune.engine.lint;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.engine.xml.Node;

/**
 * What processes need to know of a decision.
 *
 * @param id the decision's id
 * @param inputs the expressions that its table weighs
 * @param outputs the names of what it puts out; a single one may have none
 * @param lines what each line of its table puts out, as it is written
 * @param repeated the names that what its file puts out is made of
 */
record DecisionView(String id, List<String> inputs, List<String> outputs, List<List<String>> lines,
		Set<String> repeated) {

	private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");

	/** What it tells the services, and not the process. */
	private static final Set<String> TOLD = Set.of("message", "held");

	static Stream<DecisionView> of(Node definitions) {
		Set<String> repeated = repeated(definitions);
		return named(definitions, "decision").map((decision) -> new DecisionView(decision.attribute("id"),
				inputs(decision).toList(), outputs(decision).toList(), lines(decision).toList(), repeated));
	}

	private static Set<String> repeated(Node definitions) {
		return definitions.all()
			.filter((node) -> node.name().local().matches("outputEntry|literalExpression"))
			.map(DecisionView::text)
			.flatMap((text) -> Stream.of(STRING.matcher(text).replaceAll(" ").split("\\W+")))
			.collect(Collectors.toUnmodifiableSet());
	}

	private static Stream<String> inputs(Node decision) {
		return table(decision, "input").flatMap((input) -> named(input, "inputExpression")).map(DecisionView::text);
	}

	private static Stream<List<String>> lines(Node decision) {
		return table(decision, "rule").map((line) -> named(line, "outputEntry").map(DecisionView::text).toList());
	}

	private static Stream<Node> table(Node decision, String local) {
		return named(decision, "decisionTable").flatMap((table) -> named(table, local));
	}

	private static String text(Node expression) {
		return named(expression, "text").map(Node::text).findFirst().orElse("");
	}

	private static Stream<String> outputs(Node decision) {
		return Stream.concat(
				table(decision, "output").map((output) -> Objects.requireNonNullElse(output.attribute("name"), "")),
				named(decision, "literalExpression").flatMap((any) -> named(decision, "variable"))
					.map((variable) -> Objects.requireNonNullElse(variable.attribute("name"), "")));
	}

	/** What becomes a routing value: all but what it tells the services. */
	Stream<String> routes() {
		return this.outputs.stream().filter((output) -> !output.isEmpty() && !TOLD.contains(output));
	}

	/**
	 * Whether every line puts out something of that form; true where there is no line.
	 */
	boolean says(String output, Pattern form) {
		int place = this.outputs.indexOf(output);
		return place < 0 || this.lines.stream()
			.allMatch((line) -> place < line.size() && form.matcher(line.get(place)).matches());
	}

	private static Stream<Node> named(Node node, String local) {
		return node.children().stream().filter((child) -> child.name().local().equals(local));
	}

}

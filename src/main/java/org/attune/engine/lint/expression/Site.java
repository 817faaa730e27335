package org.attune.engine.lint.expression;

import java.util.stream.Stream;

import org.attune.engine.xml.Bpmn;
import org.attune.engine.xml.Node;

/**
 * A place in a file with the expression that stands there.
 *
 * @param node the element a finding names
 * @param place what kind of place it is
 * @param text the text as it stands
 */
public record Site(Node node, Place place, String text) {

	/** Every place in a process that may hold an expression and does. */
	public static Stream<Site> of(Node process) {
		return process.all().flatMap(Site::at);
	}

	private static Stream<Site> at(Node node) {
		return switch (node.name().local()) {
			case "conditionExpression", "completionCondition" ->
				Stream.of(new Site(node, Place.CONDITION, node.text()));
			case "inputParameter" -> expression(node, Place.INPUT, node.text());
			case "timeDuration", "timeDate" -> expression(node, Place.TIMER, node.text());
			case "multiInstanceLoopCharacteristics" -> Stream.ofNullable(node.attribute(Bpmn.camunda("collection")))
				.map((text) -> new Site(node, Place.COLLECTION, text));
			default -> Stream.empty();
		};
	}

	private static Stream<Site> expression(Node node, Place place, String text) {
		return holdsExpression(text) ? Stream.of(new Site(node, place, text)) : Stream.empty();
	}

	static boolean holdsExpression(String text) {
		return text.contains("${") || text.contains("#{");
	}

	public Expression read() {
		return ExpressionReader.read(this.text, this.place);
	}

}

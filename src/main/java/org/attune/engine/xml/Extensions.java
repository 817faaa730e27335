package org.attune.engine.xml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What authors say of an element in Camunda's extensions: its properties, its work. */
public final class Extensions {

	private static final Pattern WORK = Pattern.compile("\\$\\{\\s*(\\w+)\\.run\\(\\s*caseId\\s*\\)\\s*}");

	private Extensions() {
	}

	/** The {@code camunda:property} entries; of two with one name the first. */
	public static Map<String, String> properties(Node node) {
		Map<String, String> properties = new LinkedHashMap<>();
		propertyNodes(node).filter((property) -> property.attribute("name") != null)
			.forEach((property) -> properties.putIfAbsent(property.attribute("name"), value(property)));
		return properties;
	}

	/** The {@code camunda:property} entries as they stand. */
	public static Stream<Node> propertyNodes(Node node) {
		return node.children(Bpmn.EXTENSIONS)
			.flatMap((extensions) -> extensions.children(Bpmn.PROPERTIES))
			.flatMap((properties) -> properties.children(Bpmn.PROPERTY));
	}

	/** What a property says, without the space around it. */
	public static String value(Node property) {
		String value = property.attribute("value");
		return (value != null) ? value.strip() : "";
	}

	/**
	 * The name of the work that a service task asks for; empty where it asks for none.
	 */
	public static String work(Node service) {
		return Optional.ofNullable(service.attribute(Bpmn.camunda("expression")))
			.map(WORK::matcher)
			.filter(Matcher::matches)
			.map((parts) -> parts.group(1))
			.orElse("");
	}

}

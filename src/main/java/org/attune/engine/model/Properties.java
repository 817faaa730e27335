package org.attune.engine.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The {@code camunda:property} entries of an element. */
final class Properties {

	private Properties() {
	}

	static Map<String, String> of(Node node) {
		Map<String, String> properties = new LinkedHashMap<>();
		nodes(node).filter((property) -> property.attribute("name") != null)
			.forEach((property) -> properties.putIfAbsent(property.attribute("name"), value(property)));
		return properties;
	}

	static Stream<Node> nodes(Node node) {
		return node.children(Bpmn.EXTENSIONS)
			.flatMap((extensions) -> extensions.children(Bpmn.PROPERTIES))
			.flatMap((properties) -> properties.children(Bpmn.PROPERTY));
	}

	static String value(Node property) {
		String value = property.attribute("value");
		return (value != null) ? value.strip() : "";
	}

}

package org.attune.casefile.form;

import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of a form in which one of some fields is asked, as it is its turn. */
final class Turns {

	private static final String TURN = "turn";

	private Turns() {
	}

	/** The form with the field of that key alone, of all that take turns. */
	static ObjectNode only(ObjectNode form, String key) {
		ObjectNode copy = form.deepCopy();
		keep(copy, key);
		return copy;
	}

	private static void keep(JsonNode parent, String key) {
		if (!(parent.path("components") instanceof ArrayNode components)) {
			return;
		}
		List<JsonNode> before = components.valueStream().toList();
		components.removeAll();
		for (JsonNode component : before) {
			keep(component, key);
			boolean turn = component.path("properties").has(TURN);
			if (!turn || component.path("key").asString("").equals(key)) {
				components.add(component);
			}
			if (turn) {
				((ObjectNode) component.path("properties")).remove(TURN);
			}
		}
	}

}

package org.attune.casefile.form;

import java.util.List;
import java.util.function.Function;

import org.attune.casefile.form.Field.Choice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The form's JSON as a reader gets it: choices stand in it. */
final class FormJson {

	private FormJson() {
	}

	static ObjectNode resolve(ObjectNode form, Function<String, List<Choice>> choices) {
		ObjectNode copy = form.deepCopy();
		resolveComponents(copy, choices);
		return copy;
	}

	static ObjectNode repeat(ObjectNode form, Function<String, List<String>> things) {
		ObjectNode copy = form.deepCopy();
		repeatComponents(copy, things);
		return copy;
	}

	private static void repeatComponents(JsonNode parent, Function<String, List<String>> things) {
		if (!(parent.path("components") instanceof ArrayNode components)) {
			return;
		}
		List<JsonNode> before = components.valueStream().toList();
		components.removeAll();
		for (JsonNode component : before) {
			repeatComponents(component, things);
			String each = component.path("properties").path("each").asString("");
			if (each.isEmpty()) {
				components.add(component);
			}
			else {
				List<String> about = things.apply(each);
				for (int place = 1; place <= about.size(); place++) {
					components.add(one((ObjectNode) component, place, about.get(place - 1)));
				}
			}
		}
	}

	/** What was the label explains it, where nothing else does. */
	private static ObjectNode one(ObjectNode component, int place, String thing) {
		ObjectNode copy = component.deepCopy();
		((ObjectNode) copy.path("properties")).remove("each");
		if (copy.path("description").asString("").isBlank()) {
			copy.put("description", copy.path("label").asString());
		}
		copy.put("label", thing);
		for (String name : List.of("id", "key")) {
			copy.put(name, component.path(name).asString(component.path("key").asString()) + "_" + place);
		}
		return copy;
	}

	private static void resolveComponents(JsonNode parent, Function<String, List<Choice>> choices) {
		for (JsonNode component : parent.path("components")) {
			if (!component.path("valuesKey").asString("").isBlank()) {
				resolveComponent((ObjectNode) component, choices);
			}
			resolveComponents(component, choices);
		}
	}

	private static void resolveComponent(ObjectNode component, Function<String, List<Choice>> choices) {
		List<Choice> resolved = choices.apply(component.remove("valuesKey").asString());
		ArrayNode values = component.putArray("values");
		for (Choice choice : resolved) {
			values.addObject().put("label", choice.label()).put("value", choice.value());
		}
		if (resolved.isEmpty() && component.path("validate") instanceof ObjectNode validate) {
			validate.put("required", false);
		}
	}

}

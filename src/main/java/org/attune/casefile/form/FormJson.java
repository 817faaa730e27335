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

package org.attune.casefile.form;

import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/** Holds a form's JSON against the whitelist; what is not on it is refused. */
final class FormRules {

	private static final int SCHEMA_VERSION = 4;

	private static final String CONDITIONAL = "conditional";

	private static final String LIST = "dynamiclist";

	private static final String GROUP = "group";

	private static final Set<String> UNASKED = Set.of("text", "separator", GROUP);

	private FormRules() {
	}

	static void check(String id, JsonNode form) {
		if (!id.equals(form.path("id").asString(""))) {
			throw new FormProblem(id, "id", id);
		}
		if (form.path("schemaVersion").asInt(0) < SCHEMA_VERSION) {
			throw new FormProblem(id, "schema-version", SCHEMA_VERSION);
		}
		if (!"default".equals(form.path("type").asString(""))) {
			throw new FormProblem(id, "form-type");
		}
		names(id, form, Whitelist.FORM);
		if (form.path("components").isEmpty()) {
			throw new FormProblem(id, "components");
		}
		components(form, id, "form");
	}

	private static void components(JsonNode parent, String element, String parentType) {
		if (!parent.path("components").isArray()) {
			throw new FormProblem(element, "components");
		}
		for (JsonNode component : parent.path("components")) {
			component(component, element, parentType);
		}
	}

	private static void component(JsonNode component, String parent, String parentType) {
		String type = component.path("type").asString("");
		String element = FormBuilder.name(component, parent);
		if (!Whitelist.component(type)) {
			throw new FormProblem(element, "component", type);
		}
		if (!UNASKED.contains(type) && component.path(type.equals(LIST) ? "path" : "key").asString("").isEmpty()) {
			throw new FormProblem(element, "key");
		}
		for (Map.Entry<String, JsonNode> property : component.properties()) {
			property(type, element, property.getKey(), property.getValue());
		}
		validation(type, element, component.path("validate"));
		names(element, component.path("properties"), Whitelist.PROPERTIES);
		if (type.equals(GROUP) || type.equals(LIST)) {
			nesting(component, element, type, parentType);
		}
	}

	private static void nesting(JsonNode component, String element, String type, String parentType) {
		boolean allowed = parentType.equals("form") || (type.equals(LIST) && parentType.equals(GROUP));
		if (!allowed) {
			throw new FormProblem(element, "nested", type);
		}
		if (type.equals(GROUP) && !component.path("path").asString("").isEmpty()) {
			throw new FormProblem(element, "group-path");
		}
		components(component, element, type);
	}

	private static void property(String type, String element, String name, JsonNode value) {
		if (!Whitelist.property(type, name)) {
			throw new FormProblem(element, "property", name);
		}
		if (Whitelist.OFF.contains(name) && !(value.isBoolean() && !value.asBoolean())) {
			throw new FormProblem(element, "off", name);
		}
		if (name.equals(CONDITIONAL)) {
			names(element, value, Set.of("hide"));
		}
		else if (!name.equals("components")) {
			texts(element, value);
		}
	}

	private static void validation(String type, String element, JsonNode validate) {
		for (String name : validate.propertyNames()) {
			if (!Whitelist.validation(type, name)) {
				throw new FormProblem(element, "validation", name);
			}
		}
		String kind = validate.path("validationType").asString("");
		if (!kind.isEmpty() && !kind.equals("custom")) {
			throw new FormProblem(element, "validation-type", kind);
		}
	}

	private static void names(String element, JsonNode node, Set<String> allowed) {
		if (!node.isMissingNode() && !node.isObject()) {
			throw new FormProblem(element, "object");
		}
		for (String name : node.propertyNames()) {
			if (!allowed.contains(name)) {
				throw new FormProblem(element, "property", name);
			}
		}
	}

	private static void texts(String element, JsonNode value) {
		if (value.isString() && value.stringValue().contains("{{")) {
			throw new FormProblem(element, "template");
		}
		if (value.isString() && value.stringValue().stripLeading().startsWith("=")) {
			throw new FormProblem(element, "feel");
		}
		for (JsonNode child : value) {
			texts(element, child);
		}
	}

}

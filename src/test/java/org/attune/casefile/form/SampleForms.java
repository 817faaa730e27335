package org.attune.casefile.form;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Forms as a process author could have written them, in a few words. */
final class SampleForms {

	private static final JsonMapper MAPPER = new JsonMapper();

	static final String TEXT = """
			{"type": "text", "id": "Text_1", "text": "# Speak\\n<b>one</b> *moment*"}""";

	static final String WORDS = """
			{"type": "textarea", "id": "Field_1", "key": "words", "label": "What happened?",
			"description": "One moment is enough.", "validate": {"required": true, "minLength": 3, "maxLength": 10}}""";

	static final String TITLE = """
			{"type": "textfield", "id": "Field_2", "key": "title", "label": "Title"}""";

	static final String CALM = """
			{"type": "number", "id": "Field_3", "key": "calm", "label": "How calm are you?", "decimalDigits": 0,
			"validate": {"min": 0, "max": 10}, "properties": {"route": "true"}}""";

	static final String AGREE = """
			{"type": "checkbox", "id": "Field_4", "key": "agree", "label": "I choose this freely"}""";

	static final String READY = """
			{"type": "radio", "id": "Field_5", "key": "ready", "label": "Are you ready?",
			"values": [{"value": "yes", "label": "Yes"}, {"value": "no", "label": "No"}]}""";

	static final String FEELINGS = """
			{"type": "taglist", "id": "Field_6", "key": "feelings", "label": "What do you feel?",
			"values": [{"value": "sad", "label": "Sad"}, {"value": "glad", "label": "Glad"}]}""";

	static final String WHY = """
			{"type": "textfield", "id": "Field_7", "key": "why", "label": "Why not?", "validate": {"required": true},
			"conditional": {"hide": "=ready != \\"no\\""}}""";

	static final String ACTIONS = """
			{"type": "dynamiclist", "id": "Field_8", "path": "actions", "label": "What will you do?",
			"defaultRepetitions": 2, "allowAddRemove": true, "showOutline": false, "isRepeating": true, "components": [
			{"type": "textfield", "id": "Field_9", "key": "what", "label": "What", "validate": {"required": true}},
			{"type": "datetime", "id": "Field_10", "key": "until", "dateLabel": "Until", "subtype": "date"},
			{"type": "checkbox", "id": "Field_11", "key": "together", "label": "Together"}]}""";

	private SampleForms() {
	}

	static byte[] json(String... components) {
		return ("""
				{"$schema": "https://unpkg.com/@bpmn-io/form-json-schema/resources/schema.json",
				"executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0",
				"exporter": {"name": "Camunda Modeler", "version": "5.40.0"},
				"schemaVersion": 18, "id": "speak", "type": "default", "components": [%s]}""")
			.formatted(String.join(",", components))
			.getBytes(StandardCharsets.UTF_8);
	}

	static Form form(String... components) {
		return FormReader.read("forms/speak.form", json(components));
	}

	/** The component with something changed in it. */
	static String with(String component, Consumer<ObjectNode> change) {
		ObjectNode node = (ObjectNode) MAPPER.readTree(component);
		change.accept(node);
		return node.toString();
	}

	/** The component with that property, given as JSON. */
	static String with(String component, String property, String json) {
		return with(component, (node) -> node.set(property, MAPPER.readTree(json)));
	}

	static String group(String id, String label, String... components) {
		return "{\"type\": \"group\", \"id\": \"%s\", \"label\": \"%s\", \"components\": [%s]}".formatted(id, label,
				String.join(",", components));
	}

	static Object parsed(String json) {
		return MAPPER.readValue(json, Object.class);
	}

	static List<String> keys(List<Field> fields) {
		return fields.stream().map(Field::key).toList();
	}

}

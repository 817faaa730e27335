package org.attune.audit.export;

import java.util.List;
import java.util.Map;

import tools.jackson.core.JsonGenerator;

/**
 * Writes objects and events in the shape that OCEL 2.0 wants: each begins, has values, is
 * related to others, and ends.
 */
final class OcelJson {

	private final JsonGenerator json;

	OcelJson(JsonGenerator json) {
		this.json = json;
	}

	/** Which types there are, and what is told of each. */
	void types(String property, Map<String, List<String>> types) {
		this.json.writeArrayPropertyStart(property);
		types.forEach((name, attributes) -> {
			this.json.writeStartObject();
			this.json.writeStringProperty("name", name);
			this.json.writeArrayPropertyStart("attributes");
			attributes.forEach(this::declared);
			this.json.writeEndArray();
			this.json.writeEndObject();
		});
		this.json.writeEndArray();
	}

	private void declared(String attribute) {
		this.json.writeStartObject();
		this.json.writeStringProperty("name", attribute);
		this.json.writeStringProperty("type", attribute.equals("seq") ? "integer" : "string");
		this.json.writeEndObject();
	}

	/** An object. */
	void begin(String id, String type) {
		open(id, type);
		this.json.writeArrayPropertyStart("attributes");
	}

	/** An event. */
	void begin(String id, String type, String time) {
		open(id, type);
		this.json.writeStringProperty("time", time);
		this.json.writeArrayPropertyStart("attributes");
	}

	private void open(String id, String type) {
		this.json.writeRaw('\n');
		this.json.writeStartObject();
		this.json.writeStringProperty("id", id);
		this.json.writeStringProperty("type", type);
	}

	void value(String name, String value) {
		this.json.writeStartObject();
		this.json.writeStringProperty("name", name);
		this.json.writeStringProperty("value", value);
		this.json.writeEndObject();
	}

	void value(String name, long value) {
		this.json.writeStartObject();
		this.json.writeStringProperty("name", name);
		this.json.writeNumberProperty("value", value);
		this.json.writeEndObject();
	}

	/** What it is from that time on. */
	void value(String name, String time, String value) {
		this.json.writeStartObject();
		this.json.writeStringProperty("name", name);
		this.json.writeStringProperty("time", time);
		this.json.writeStringProperty("value", value);
		this.json.writeEndObject();
	}

	/** No more values: from here on it is related to others. */
	void relate() {
		this.json.writeEndArray();
		this.json.writeArrayPropertyStart("relationships");
	}

	void relationship(String id, String qualifier) {
		this.json.writeStartObject();
		this.json.writeStringProperty("objectId", id);
		this.json.writeStringProperty("qualifier", qualifier);
		this.json.writeEndObject();
	}

	void end() {
		this.json.writeEndArray();
		this.json.writeEndObject();
	}

}

package org.attune.audit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log in OCEL 2.0 (JSON): an event an entry, and the cases, people, steps, proposals,
 * agreements and actions that it concerns.
 */
final class Ocel {

	private static final List<String> OF_EVENTS = List.of("seq", "kind", "element", "process", "role", "outcome");

	private final Names names;

	private final JsonGenerator json;

	private final Set<String> known = new HashSet<>();

	private UUID open;

	private Ocel(Names names, JsonGenerator json) {
		this.names = names;
		this.json = json;
	}

	static void write(LogCursor entries, Selection selection, Names names, JsonMapper mapper, OutputStream out)
			throws IOException {
		try (JsonGenerator json = mapper.createGenerator(out)) {
			Ocel log = new Ocel(names, json);
			json.writeStartObject();
			log.types("objectTypes", Arrays.stream(Related.Type.values())
				.collect(Collectors.toMap(Related.Type::word, Related.Type::attributes, (a, b) -> a, TreeMap::new)));
			log.types("eventTypes",
					entries.kinds(selection)
						.stream()
						.map(names::withKind)
						.collect(Collectors.toMap((name) -> name, (name) -> OF_EVENTS, (a, b) -> a, TreeMap::new)));
			json.writeArrayPropertyStart("objects");
			entries.wholeCases(selection, log::objects);
			json.writeEndArray();
			json.writeArrayPropertyStart("events");
			entries.bySeq(selection, log::event);
			json.writeEndArray();
			json.writeEndObject();
		}
		catch (JacksonIOException ex) {
			throw ex.getCause();
		}
	}

	private void types(String property, Map<String, List<String>> types) {
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

	/** Writes what comes up for the first time; cases come one after the other. */
	private void objects(Entry entry) {
		if (!entry.caseId().equals(this.open)) {
			this.open = entry.caseId();
			this.known.clear();
		}
		for (Related one : Things.of(entry, this.names)) {
			if (this.known.add(one.id())) {
				object(one, entry.at().toString());
			}
		}
	}

	private void object(Related one, String time) {
		begin(one.id(), one.type().word());
		this.json.writeArrayPropertyStart("attributes");
		one.type().attributes().forEach((name) -> {
			this.json.writeStartObject();
			this.json.writeStringProperty("name", name);
			this.json.writeStringProperty("time", time);
			this.json.writeStringProperty("value", one.attributes().get(name));
			this.json.writeEndObject();
		});
		this.json.writeEndArray();
		this.json.writeArrayPropertyStart("relationships");
		new TreeMap<>(one.links()).forEach(this::relationship);
		end();
	}

	private void event(Entry entry) {
		begin("e" + entry.seq(), this.names.withKind(entry));
		this.json.writeStringProperty("time", entry.at().toString());
		this.json.writeArrayPropertyStart("attributes");
		this.json.writeStartObject();
		this.json.writeStringProperty("name", "seq");
		this.json.writeNumberProperty("value", entry.seq());
		this.json.writeEndObject();
		value("kind", entry.kind());
		value("element", entry.element());
		value("process", entry.process());
		value("role", entry.role());
		if (entry.outcome() != null) {
			value("outcome", entry.outcome());
		}
		this.json.writeEndArray();
		this.json.writeArrayPropertyStart("relationships");
		Things.of(entry, this.names).forEach((one) -> relationship(one.id(), one.qualifier()));
		end();
	}

	private void begin(String id, String type) {
		this.json.writeRaw('\n');
		this.json.writeStartObject();
		this.json.writeStringProperty("id", id);
		this.json.writeStringProperty("type", type);
	}

	private void value(String name, String value) {
		this.json.writeStartObject();
		this.json.writeStringProperty("name", name);
		this.json.writeStringProperty("value", value);
		this.json.writeEndObject();
	}

	private void relationship(String id, String qualifier) {
		this.json.writeStartObject();
		this.json.writeStringProperty("objectId", id);
		this.json.writeStringProperty("qualifier", qualifier);
		this.json.writeEndObject();
	}

	private void end() {
		this.json.writeEndArray();
		this.json.writeEndObject();
	}

}

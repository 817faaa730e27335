package org.attune.audit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
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

	private final OcelJson json;

	private final Set<String> known = new HashSet<>();

	private UUID open;

	private Ocel(Names names, OcelJson json) {
		this.names = names;
		this.json = json;
	}

	static void write(LogCursor entries, Selection selection, Names names, JsonMapper mapper, OutputStream out)
			throws IOException {
		try (JsonGenerator json = mapper.createGenerator(out)) {
			OcelJson lines = new OcelJson(json);
			Ocel log = new Ocel(names, lines);
			json.writeStartObject();
			lines.types("objectTypes", Arrays.stream(Related.Type.values())
				.collect(Collectors.toMap(Related.Type::word, Related.Type::attributes, (a, b) -> a, TreeMap::new)));
			lines.types("eventTypes",
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
		this.json.begin(one.id(), one.type().word());
		one.type().attributes().forEach((name) -> this.json.value(name, time, one.attributes().get(name)));
		this.json.relate();
		new TreeMap<>(one.links()).forEach(this.json::relationship);
		this.json.end();
	}

	private void event(Entry entry) {
		this.json.begin("e" + entry.seq(), this.names.withKind(entry), entry.at().toString());
		this.json.value("seq", entry.seq());
		this.json.value("kind", entry.kind());
		this.json.value("element", entry.element());
		this.json.value("process", entry.process());
		this.json.value("role", entry.role());
		if (entry.outcome() != null) {
			this.json.value("outcome", entry.outcome());
		}
		this.json.relate();
		Things.of(entry, this.names).forEach((one) -> this.json.relationship(one.id(), one.qualifier()));
		this.json.end();
	}

}

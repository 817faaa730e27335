package org.attune.audit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;

/**
 * The log in XES (IEEE 1849): a trace a case, an event an entry. Whoever is asked
 * something begins an event of their own.
 */
final class Xes {

	private static final String NAMESPACE = "http://www.xes-standard.org/";

	private static final String STRING = "string";

	private static final String DATE = "date";

	private static final String NAME = "concept:name";

	private static final String TIME = "time:timestamp";

	private static final String TRANSITION = "lifecycle:transition";

	private static final String RESOURCE = "org:resource";

	private static final String ROLE = "org:role";

	private static final List<String> EXTENSIONS = List.of("Concept concept", "Time time", "Lifecycle lifecycle",
			"Organizational org");

	private final Names names;

	private final XmlLines xml;

	private UUID open;

	private Xes(Names names, OutputStream out) throws IOException {
		this.names = names;
		this.xml = new XmlLines(out);
	}

	static void write(LogCursor entries, Selection selection, Names names, OutputStream out) throws IOException {
		Xes log = new Xes(names, out);
		log.begin();
		entries.byCase(selection, log::add);
		log.end();
	}

	private void begin() throws IOException {
		this.xml.begin("log", "xmlns", NAMESPACE, "xes.version", "1849.2016", "xes.features", "");
		for (String extension : EXTENSIONS) {
			String[] words = extension.split(" ");
			this.xml.empty("extension", "name", words[0], "prefix", words[1], "uri", NAMESPACE + words[1] + ".xesext");
		}
		this.xml.begin("global", "scope", "trace");
		attribute(STRING, NAME, "");
		this.xml.end();
		this.xml.begin("global", "scope", "event");
		attribute(STRING, NAME, "");
		attribute(DATE, TIME, "1970-01-01T00:00:00Z");
		attribute(STRING, TRANSITION, "complete");
		attribute(STRING, RESOURCE, "");
		attribute(STRING, ROLE, "");
		this.xml.end();
		this.xml.empty("classifier", "name", "Activity", "keys", NAME);
		attribute(STRING, "lifecycle:model", "standard");
	}

	private void add(Entry entry) throws IOException {
		if (!entry.caseId().equals(this.open)) {
			begin(entry);
		}
		for (String person : entry.asked()) {
			event(entry, person, this.names.roleAsked(entry));
		}
		if (entry.asked().isEmpty()) {
			event(entry, entry.actor(), entry.role());
		}
	}

	private void begin(Entry first) throws IOException {
		if (this.open != null) {
			this.xml.end();
		}
		this.open = first.caseId();
		this.xml.begin("trace");
		attribute(STRING, NAME, first.caseId().toString());
		attribute(STRING, "process", first.process());
	}

	private void event(Entry entry, String resource, String role) throws IOException {
		this.xml.begin("event");
		attribute(STRING, NAME, this.names.of(entry));
		if (entry.run() != null) {
			boolean step = entry.isAnswer() || !entry.asked().isEmpty();
			attribute(STRING, "concept:instance", step ? entry.step(resource, role) : entry.run());
		}
		attribute(DATE, TIME, entry.at().toString());
		attribute(STRING, TRANSITION, entry.lifecycle());
		attribute(STRING, RESOURCE, resource);
		attribute(STRING, ROLE, role);
		attribute(STRING, "process", entry.process());
		attribute(STRING, "element", entry.element());
		attribute(STRING, "kind", entry.kind());
		if (entry.outcome() != null) {
			attribute(STRING, "outcome", entry.outcome());
		}
		attribute("int", "seq", Long.toString(entry.seq()));
		this.xml.end();
	}

	private void attribute(String type, String key, String value) throws IOException {
		this.xml.empty(type, "key", key, "value", value);
	}

	private void end() throws IOException {
		if (this.open != null) {
			this.xml.end();
		}
		this.xml.end();
		this.xml.finish();
	}

}

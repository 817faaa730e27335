package org.attune.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.attune.terms.Sha256;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * The record of what happened: one row a fact, written in the fact's transaction, never
 * changed. No names, no text.
 */
@Component
public class Trail {

	/** Writes the entries of a case; to be part of a statement that also does more. */
	static final String INSERT = """
			insert into trail (case_id, at, process, element, kind, actor, role, content, data)
			select :case, t.at, t.process, t.element, t.kind, t.actor, t.role, decode(t.content, 'hex'), t.data::jsonb
			from unnest(:at::timestamptz[], :process::text[], :element::text[], :kind::text[], :actor::text[],
				:role::text[], :content::text[], :data::text[])
				with ordinality as t (at, process, element, kind, actor, role, content, data, place)
			order by t.place""";

	/** Enough that the thousands of marks of one case do not meet. */
	private static final int MARK_BYTES = 6;

	private final JsonMapper json;

	private final Clock clock;

	Trail(JsonMapper json, Clock clock) {
		this.json = json;
		this.clock = clock;
	}

	/**
	 * A short mark for something that the engine knows by a long id: the same for the
	 * same, and it tells nothing else.
	 */
	public static String mark(String id) {
		return HexFormat.of().formatHex(Sha256.of(id), 0, MARK_BYTES);
	}

	/** Notes what a person did. */
	public void note(CaseFile file, Person actor, String element, String kind, Map<String, Object> data) {
		note(file, actor, element, kind, null, data);
	}

	/** Notes what a person did, with the hash of what they said. */
	public void note(CaseFile file, Person actor, String element, String kind, byte[] content,
			Map<String, Object> data) {
		file.progress()
			.entries()
			.add(new Entry(this.clock.instant(), file.head().processVersion(), element, kind, actor.pseudonym(),
					actor.role(), content, data));
	}

	/** Notes what the process did by itself. */
	public void noteProcess(CaseFile file, String process, String element, String kind, Map<String, Object> data) {
		file.progress()
			.entries()
			.add(new Entry(this.clock.instant(), process, element, kind, "process", "system", null, data));
	}

	/** What {@link #INSERT} needs to know; the entries are not written twice. */
	Map<String, Object> rows(CaseFile file) {
		List<Entry> entries = List.copyOf(file.progress().entries());
		file.progress().entries().clear();
		return Map.of("at", column(entries, (entry) -> entry.at().toString()), "process",
				column(entries, Entry::process), "element", column(entries, Entry::element), "kind",
				column(entries, Entry::kind), "actor", column(entries, Entry::actor), "role",
				column(entries, Entry::role), "content", column(entries, Entry::hex), "data",
				column(entries, (entry) -> this.json.writeValueAsString(entry.data())));
	}

	private static String[] column(List<Entry> entries, Function<Entry, String> cell) {
		return entries.stream().map(cell).toArray(String[]::new);
	}

	/** One fact. */
	record Entry(Instant at, String process, String element, String kind, String actor, String role, byte[] content,
			Map<String, Object> data) {

		String hex() {
			return (this.content != null) ? HexFormat.of().formatHex(this.content) : null;
		}

	}

}

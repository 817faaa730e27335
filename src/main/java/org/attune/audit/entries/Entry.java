package org.attune.audit.entries;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One fact of the trail, as it has its place in the log.
 *
 * @param seq its place in the log
 * @param process the process and its version, as {@code quick-talk:3}
 * @param actor a pseudonym, or {@code process}
 * @param content the hash of what was said, or null
 */
public record Entry(long seq, Instant at, UUID caseId, String process, String element, String kind, String actor,
		String role, String content, Map<String, Object> data) {

	private static final String PROCESS = "process";

	/** The process without its version. */
	public String processId() {
		int colon = this.process.lastIndexOf(':');
		return (colon < 0) ? this.process : this.process.substring(0, colon);
	}

	/** Whether the process did it, and nobody by hand. */
	public boolean byProcess() {
		return PROCESS.equals(this.actor);
	}

	/** The mark of the scope it happened in, or null. */
	public String in() {
		return text("in");
	}

	/** The mark of what it happened to, or null. */
	public String id() {
		return text("id");
	}

	/** A text of its data, or null. */
	public String text(String key) {
		return (this.data.get(key) instanceof String text) ? text : null;
	}

	/** The pseudonyms it names. */
	public List<String> people() {
		return (this.data.get("people") instanceof List<?> people) ? people.stream().map(String::valueOf).toList()
				: List.of();
	}

}

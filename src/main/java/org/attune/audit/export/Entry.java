package org.attune.audit.export;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.attune.audit.log.Log;

/**
 * One entry of the log, as analysts look at it.
 *
 * @param process the process and its version, as in {@code quick-talk:3}
 * @param element the element of the process, or the process itself
 * @param actor the pseudonym of who did it, or {@code process}
 * @param content the SHA-256 of the ciphertext of what was said, or null
 */
record Entry(long seq, Instant at, UUID caseId, String process, String element, String kind, String actor, String role,
		String content, Map<String, Object> data) {

	static final String PARTICIPANT = "participant";

	static final String COUNSELOR = "counselor";

	/** Stands for whichever counselor takes the case. */
	static final String POOL = "pool";

	private static final Set<String> ANSWERS = Set.of("answered", "reviewed");

	private static final String BODY = "#multiInstanceBody";

	static Entry of(Log.Entry entry) {
		return new Entry(entry.seq(), entry.at(), entry.caseId(), entry.process(), entry.element(), entry.kind(),
				entry.actor(), entry.role(), entry.content(), entry.data());
	}

	/** Whether somebody did it, rather than the process. */
	boolean byPerson() {
		return !"system".equals(this.role);
	}

	/** Whether it concerns the process as a whole, not one of its elements. */
	boolean ofWhole() {
		return this.process.startsWith(this.element + ":");
	}

	/** Whether somebody answered a step. */
	boolean isAnswer() {
		return ANSWERS.contains(this.kind);
	}

	/** The element as it is drawn; what is done for many is drawn once. */
	String drawn() {
		return this.element.endsWith(BODY) ? this.element.substring(0, this.element.length() - BODY.length())
				: this.element;
	}

	/** Which run of its element it belongs to; null where it does not tell. */
	String run() {
		return text("id");
	}

	/** The step of one of the people in a run; a case has one counselor at a time. */
	String step(String who, String whoseRole) {
		return run() + "/" + (COUNSELOR.equals(whoseRole) ? COUNSELOR : who);
	}

	/** The end that was reached; null if none. */
	String outcome() {
		return text("outcome");
	}

	/** Who is asked a step by it. */
	List<String> asked() {
		return this.kind.equals("asked") ? texts("people") : List.of();
	}

	/** Who was named when the case was opened. */
	List<String> named() {
		return this.kind.equals("opened") ? texts("people") : List.of();
	}

	/** Whom somebody did it for. */
	List<String> meant() {
		return Stream.of("for", "to").map(this::text).filter((one) -> one != null).toList();
	}

	/** The texts of a list of the data; empty if there is none. */
	List<String> texts(String key) {
		return (this.data.get(key) instanceof List<?> list) ? list.stream().map(String::valueOf).toList() : List.of();
	}

	/** Whether something begins with it, is called off, or is done. */
	String lifecycle() {
		return switch (this.kind) {
			case "asked", "entered", "started" -> "start";
			case "cancelled" -> "ate_abort";
			default -> "complete";
		};
	}

	private String text(String key) {
		return (this.data.get(key) instanceof String text) ? text : null;
	}

}

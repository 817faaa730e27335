package org.attune.casefile;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.attune.terms.PersonId;
import org.attune.terms.Privacy;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person said in one step, still sealed under their key: up to three parts, each
 * with its own class.
 *
 * @param definition the version of the process the task belongs to
 * @param place its place among all that was said, oldest first
 * @param rules the lines of decision tables that decided over it; null where none did
 * @param revealed when it was opened to the others; for what is shared at once, the same
 * as {@code at}
 * @param takenBack when its author took it back; null if they did not
 * @param shown when its author let the counselor read what is private in it; null if they
 * did not
 */
public record Contribution(UUID id, long place, UUID run, String definition, String task, String stage, PersonId author,
		Privacy privacy, byte[] body, byte[] counselorBody, byte[] privateBody, byte[] rules, Instant at,
		Instant revealed, Instant takenBack, Instant shown) {

	/**
	 * Where the time zone is kept by which the times beside it are meant; no field has
	 * such a name.
	 */
	public static final String ZONE = "@zone";

	private static final TypeReference<LinkedHashMap<String, Object>> ANSWERS = new TypeReference<>() {
	};

	private static final TypeReference<LinkedHashMap<String, List<String>>> RULES = new TypeReference<>() {
	};

	/**
	 * The answers that the reader may read, by field; empty when there are none, or when
	 * they were erased or taken back.
	 */
	public Map<String, Object> read(Person reader, CaseFile file, JsonMapper json) {
		Map<String, Object> answers = kept(reader, file, json);
		answers.remove(ZONE);
		return answers;
	}

	/**
	 * The time zone of the times that the reader may read in it; empty if none is known.
	 */
	public Optional<ZoneId> zone(Person reader, CaseFile file, JsonMapper json) {
		return Optional.ofNullable(kept(reader, file, json).get(ZONE)).map(Object::toString).map(ZoneId::of);
	}

	private Map<String, Object> kept(Person reader, CaseFile file, JsonMapper json) {
		return Visibility.isLeftToRead(reader, this.author, this.takenBack) ? parts(reader, file, json)
				: new LinkedHashMap<>();
	}

	/** Whether the reader could read it if its author had not taken it back. */
	public boolean isTakenFrom(Person reader, CaseFile file, JsonMapper json) {
		return !Visibility.isLeftToRead(reader, this.author, this.takenBack)
				&& ((file.person(this.author).safe() == null) ? isFor(reader) : !parts(reader, file, json).isEmpty());
	}

	/** Whether something in it was for the reader; what was said is erased. */
	private boolean isFor(Person reader) {
		return this.body != null && Visibility.mayRead(reader, this.author, this.privacy, this.at, this.revealed)
				|| this.counselorBody != null
						&& Visibility.mayRead(reader, this.author, Privacy.COUNSELOR, this.at, this.revealed);
	}

	private Map<String, Object> parts(Person reader, CaseFile file, JsonMapper json) {
		Map<String, Object> answers = new LinkedHashMap<>();
		Person writer = file.person(this.author);
		if (writer.safe() != null) {
			add(answers, reader, writer, Part.TASK, this.privacy, this.body, json);
			add(answers, reader, writer, Part.COUNSELOR, Privacy.COUNSELOR, this.counselorBody, json);
			add(answers, reader, writer, Part.PRIVATE, Privacy.PRIVATE, this.privateBody, json);
		}
		return answers;
	}

	/** Whether something in it is its author's alone, unless they show it. */
	public boolean isPrivate() {
		return this.privateBody != null || this.body != null && this.privacy == Privacy.PRIVATE;
	}

	/** The SHA-256 of it as it is kept, which the trail knows it by. */
	public byte[] hash() {
		return new Sealed(this.body, this.counselorBody, this.privateBody, this.rules).hash();
	}

	/**
	 * The same without what was said to the counselor alone.
	 * @param asked the class of the task it answers
	 */
	public Contribution withoutCounselorParts(Privacy asked) {
		return new Contribution(this.id, this.place, this.run, this.definition, this.task, this.stage, this.author,
				this.privacy, (asked != Privacy.COUNSELOR) ? this.body : null, null, this.privateBody, this.rules,
				this.at, this.revealed, this.takenBack, this.shown);
	}

	/**
	 * The lines of decision tables that decided over it, by table; none once it was
	 * erased. Who may know of them knows what they weigh: see {@link #isOpen}.
	 */
	public Map<String, List<String>> rules(CaseFile file, JsonMapper json) {
		Person writer = file.person(this.author);
		return (this.rules == null || writer.safe() == null) ? Map.of()
				: json.readValue(writer.safe().open(this.rules, Part.RULES.purpose(this.id)), RULES);
	}

	/** Whether the reader may read what is in it of each of those classes. */
	public boolean isOpen(Person reader, Set<Privacy> classes) {
		return Visibility.isLeftToRead(reader, this.author, this.takenBack)
				&& classes.stream().allMatch((one) -> isOpen(reader, one));
	}

	/** When others could first read it. */
	public Instant openedAt() {
		return (this.revealed != null) ? this.revealed : this.at;
	}

	private void add(Map<String, Object> answers, Person reader, Person writer, Part part, Privacy partPrivacy,
			byte[] sealed, JsonMapper json) {
		if (sealed != null && isOpen(reader, partPrivacy)) {
			answers.putAll(json.readValue(writer.safe().open(sealed, part.purpose(this.id)), ANSWERS));
		}
	}

	private boolean isOpen(Person reader, Privacy privacy) {
		return Visibility.mayRead(reader, this.author, privacy, this.at, this.revealed)
				|| privacy == Privacy.PRIVATE && Visibility.mayReadShown(reader, this.shown);
	}

	/** The parts of a contribution. */
	enum Part {

		TASK, COUNSELOR, PRIVATE, RULES;

		String purpose(UUID id) {
			return "contribution:" + id + ":" + name();
		}

	}

}

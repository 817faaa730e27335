package org.attune.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.attune.terms.CaseId;
import org.attune.terms.Pace;
import org.attune.terms.PersonId;
import org.attune.terms.Refusal;

/** One case in hand: what is known of it, and who is in it. */
public final class CaseFile {

	private final Head head;

	private final List<Person> people;

	private final List<Trail.Entry> entries = new ArrayList<>();

	private final Deque<Runs.Waiting> ready = new ArrayDeque<>();

	private final Set<String> erred = new HashSet<>();

	private boolean active;

	private Status status;

	private String outcome;

	CaseFile(Head head, Status status, String outcome, List<Person> people) {
		this.head = head;
		this.status = status;
		this.outcome = outcome;
		this.people = new ArrayList<>(people);
	}

	public CaseId id() {
		return this.head.id();
	}

	/** What does not change while the case runs. */
	public Head head() {
		return this.head;
	}

	public Status status() {
		return this.status;
	}

	/** The id of the end that was reached; null while the case is open. */
	public String outcome() {
		return (this.status == Status.CLOSED) ? this.outcome : null;
	}

	/** The subject of the conversation; empty when its author erased it. */
	public String topic() {
		return Optional.ofNullable(opener().safe()).map((safe) -> safe.open(this.head.topic(), "topic")).orElse("");
	}

	/** Those who talk with each other, in their order, also who has left since. */
	public List<Person> participants() {
		return this.people.stream().filter(Person::participates).toList();
	}

	/**
	 * Those who said yes, also who has left since. Who says yes later stands later, so
	 * that a turn that runs over them never shifts.
	 */
	public List<Person> accepted() {
		return participants().stream()
			.filter((person) -> person.acceptedAt() != null)
			.sorted(Comparator.comparing(Person::acceptedAt).thenComparing(Person::ordinal))
			.toList();
	}

	/** Those who are asked. */
	public List<Person> present() {
		return accepted().stream().filter(Person::present).toList();
	}

	/** Who opened the case. */
	public Person opener() {
		return this.people.get(0);
	}

	/** The counselor, once there is one. */
	public Optional<Person> counselor() {
		return this.people.stream().filter((person) -> Person.COUNSELOR.equals(person.role())).findFirst();
	}

	/** The person of that id; refused as not found when it is nobody here. */
	public Person person(PersonId id) {
		return this.people.stream()
			.filter((person) -> person.id().equals(id))
			.findFirst()
			.orElseThrow(Refusal::notFound);
	}

	/** Who of the people the account is; refused as not found when it is nobody here. */
	public Person as(UUID account) {
		return this.people.stream()
			.filter((person) -> person.account().equals(account))
			.findFirst()
			.orElseThrow(Refusal::notFound);
	}

	/** Refuses unless answers are taken now. */
	public void requireOpen() {
		if (this.status == Status.CLOSED) {
			throw Refusal.closed();
		}
		if (this.status == Status.PAUSED) {
			throw Refusal.paused();
		}
	}

	/** Notes that one of the people did something just now. */
	public void stir() {
		this.active = true;
	}

	/** The runs whose token may move, in the order in which it shall. */
	public Deque<Runs.Waiting> ready() {
		return this.ready;
	}

	/**
	 * The scopes that an error end was reached in: they came to an end of their own, they
	 * were not cut short.
	 */
	public Set<String> erred() {
		return this.erred;
	}

	/** The end event that the outermost process reached last; null if none yet. */
	public String reached() {
		return this.outcome;
	}

	boolean stirred() {
		return this.active;
	}

	List<Trail.Entry> entries() {
		return this.entries;
	}

	void reach(String end) {
		this.outcome = end;
	}

	void close(String end) {
		this.status = Status.CLOSED;
		this.outcome = end;
	}

	void leave(Person person, Instant now) {
		this.people.replaceAll((each) -> each.id().equals(person.id()) ? each.leaving(now) : each);
	}

	/**
	 * What does not change while the case runs.
	 *
	 * @param definition the version of the process it is pinned to, as the engine names
	 * it
	 * @param instance the engine's id of the outermost process
	 * @param topic the topic, sealed under the opener's key
	 * @param expires how long nobody may be active before the case ends by itself; null
	 * for ever
	 */
	public record Head(CaseId id, String process, int version, String definition, String instance, String relationship,
			String language, Pace pace, byte[] topic, Instant openedAt, Duration expires) {

		/** Where trail entries of this case say they happened. */
		public String processVersion() {
			return this.process + ":" + this.version;
		}

	}

	/** How a case stands. */
	public enum Status {

		/** Not everybody has said yes yet. */
		INVITING,

		/** People can answer. */
		RUNNING,

		/** Nobody can answer until the pause is over. */
		PAUSED,

		/** It has ended. */
		CLOSED;

		/** The word as it stands in answers and in the database. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}

package org.attune.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.attune.terms.CaseId;
import org.attune.terms.PersonId;
import org.attune.terms.Refusal;

/** One case in hand: what is known of it, and who is in it. */
public final class CaseFile {

	private final CaseHead head;

	private final List<Person> people;

	private final Progress progress = new Progress();

	private final CaseStatus before;

	private CaseStatus status;

	private String outcome;

	private Pause pause;

	private Instant shuttleSince;

	CaseFile(CaseHead head, CaseStatus status, String outcome, Pause pause, List<Person> people, Instant shuttleSince) {
		this.head = head;
		this.before = status;
		this.status = status;
		this.outcome = outcome;
		this.pause = pause;
		this.people = new ArrayList<>(people);
		this.shuttleSince = shuttleSince;
	}

	public CaseId id() {
		return this.head.id();
	}

	/** What does not change while the case runs. */
	public CaseHead head() {
		return this.head;
	}

	public CaseStatus status() {
		return this.status;
	}

	/** The id of the end that was reached; null while the case is open. */
	public String outcome() {
		return (this.status == CaseStatus.CLOSED) ? this.outcome : null;
	}

	/** The break people are on, or were until it was over by the clock; null for none. */
	public Pause pause() {
		return this.pause;
	}

	/** Since when every text goes through the counselor; null when it does not. */
	public Instant shuttleSince() {
		return this.shuttleSince;
	}

	/** The subject of the conversation; a dash when its author erased it. */
	public String topic() {
		return Optional.ofNullable(opener().safe())
			.map((safe) -> safe.open(this.head.topic(), "topic"))
			.orElse("\u2013");
	}

	/** Those who talk with each other, in their order, also who has left since. */
	public List<Person> participants() {
		return this.people.stream().filter(Person::participates).toList();
	}

	/** Those who said yes, also who has left, as they did, so that turns never shift. */
	public List<Person> accepted() {
		return participants().stream()
			.filter((person) -> person.acceptedAt() != null)
			.sorted(Comparator.comparing(Person::acceptedAt).thenComparing(Person::ordinal))
			.toList();
	}

	/** Those who said yes and have not left. */
	public List<Person> present() {
		return accepted().stream().filter(Person::present).toList();
	}

	/**
	 * Those who are asked: who is present, and after them who is invited, unless the
	 * others had begun already.
	 */
	public List<Person> asked() {
		return Stream
			.concat(present().stream(),
					participants().stream().filter((person) -> person.undecided() && !person.late()))
			.toList();
	}

	/** Those who are asked into a case that had begun already, and are not in it yet. */
	public List<Person> joining() {
		return participants().stream().filter((person) -> person.undecided() && person.late()).toList();
	}

	/** Who opened the case. */
	public Person opener() {
		return this.people.get(0);
	}

	/** The counselor, once there is one. */
	public Optional<Person> counselor() {
		return this.people.stream()
			.filter((person) -> Person.COUNSELOR.equals(person.role()) && !person.left())
			.findFirst();
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
			.filter((person) -> person.account().equals(account) && person.knows())
			.findFirst()
			.orElseThrow(Refusal::notFound);
	}

	/** What has begun in it and is not finished yet. */
	public Progress progress() {
		return this.progress;
	}

	/** The end event that the outermost process reached last; null if none yet. */
	public String reached() {
		return this.outcome;
	}

	/** Remembers that end; other tokens of the outermost process may still run. */
	public void reach(String end) {
		this.outcome = end;
	}

	/** Ends the case, with the id of the end that was reached. */
	public void close(String end) {
		this.status = CaseStatus.CLOSED;
		this.outcome = end;
	}

	/** A counselor comes, or somebody who is to be asked in. */
	void join(Person somebody) {
		this.people.add(somebody);
	}

	/** Everybody who had to do with the case, also its counselors. */
	public List<Person> everybody() {
		return List.copyOf(this.people);
	}

	/** Everybody the case knows of, also its counselor. */
	List<Person> people() {
		return this.people;
	}

	/** How the case stood when it was taken in hand. */
	CaseStatus before() {
		return this.before;
	}

	/** Begins a break; with null the one they are on is over. */
	void rest(Pause now) {
		this.pause = now;
		this.status = (now != null) ? CaseStatus.PAUSED : CaseStatus.by(this.people);
	}

	void shuttle(Instant since) {
		this.shuttleSince = since;
	}

	void replace(Person person) {
		this.people.replaceAll((each) -> each.id().equals(person.id()) ? person : each);
		if (this.status == CaseStatus.INVITING) {
			this.status = CaseStatus.by(this.people);
		}
	}

}

package org.attune.session;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.CaseList;
import org.attune.casefile.CaseOpened;
import org.attune.casefile.NewCase;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.casefile.practice.Practice;
import org.attune.casefile.practice.PracticeSettings.Opening;
import org.attune.engine.Engine;
import org.attune.engine.Processes;
import org.attune.engine.Verb;
import org.attune.identity.AccessTokens;
import org.attune.identity.IdentitySettings;
import org.attune.session.people.Members;
import org.attune.terms.CaseId;
import org.attune.terms.Pace;
import org.attune.terms.PersonId;
import org.attune.terms.Refusal;
import org.attune.terms.Sha256;
import org.attune.terms.Visitor;

import org.springframework.context.ApplicationEventPublisher;

/** A person, or a portal or a counselor for others, opens a case. */
@Verb
public class OpenCase {

	private final Engine engine;

	private final Processes processes;

	private final NewCase newCase;

	private final CaseFiles cases;

	private final CaseList list;

	private final Members members;

	private final AccessTokens tokens;

	private final IdentitySettings identity;

	private final Trail trail;

	private final Practice practice;

	private final ApplicationEventPublisher events;

	private final Coaching coaching;

	OpenCase(Engine engine, Processes processes, NewCase newCase, CaseFiles cases, CaseList list, Members members,
			AccessTokens tokens, IdentitySettings identity, Trail trail, Practice practice,
			ApplicationEventPublisher events, Coaching coaching) {
		this.engine = engine;
		this.processes = processes;
		this.newCase = newCase;
		this.cases = cases;
		this.list = list;
		this.members = members;
		this.tokens = tokens;
		this.identity = identity;
		this.trail = trail;
		this.practice = practice;
		this.events = events;
		this.coaching = coaching;
	}

	/**
	 * Opens the case and starts its process; a signed-in person becomes the first of its
	 * people. The same key of the same visitor gives the same case again. Refused: a
	 * person where members of staff open the cases; a topic that threatens somebody.
	 */
	public Opened open(Visitor visitor, Wish wish) {
		byte[] key = (wish.key() != null) ? Sha256.of(visitor.account() + " " + wish.key()) : null;
		return this.list.openedWith(key)
			.map((id) -> again(visitor, wish, this.cases.read(id)))
			.orElseGet(() -> open(visitor, wish, key));
	}

	private Opened open(Visitor visitor, Wish wish, byte[] key) {
		requireMayOpen(visitor, wish);
		if (this.coaching.threatens(wish.topic(), Locale.forLanguageTag(wish.language()))) {
			throw Refusal.invalidRequest("topic", "threat");
		}
		Processes.Startable process = this.processes.startable(wish.process())
			.orElseThrow(() -> Refusal.invalidRequest("process", "unknown-process"));
		if (!process.alone()) {
			throw Refusal.invalidRequest("process", "called-process");
		}
		CaseFile file = this.newCase.file(new NewCase.Plan(process.process(), process.version(), process.definition(),
				process.invites(), process.expires(), wish.topic(), wish.relationship(), wish.language(), wish.pace(),
				this.members.of(visitor, wish.people()), key, NewCase.After.NOTHING));
		this.trail.note(file, file.opener(), process.process(), "opened",
				Map.of("via", via(visitor), "people", file.participants().stream().map(Person::pseudonym).toList()));
		file.present().forEach((person) -> file.progress().aware().add(person.id()));
		this.engine.begin(file);
		this.events.publishEvent(new CaseOpened(file.id(), file.present().stream().map(Person::account).toList()));
		return opened(visitor, file);
	}

	/** Somebody has to be reached; they hear of the case by mail. */
	private void requireMayOpen(Visitor visitor, Wish wish) {
		if (visitor.kind() == Visitor.Kind.PARTICIPANT && this.practice.settings().opening() == Opening.STAFF) {
			throw Refusal.openedByStaff();
		}
		if (visitor.kind() == Visitor.Kind.COUNSELOR && wish.people().get(0).contact() == null) {
			throw Refusal.invalidRequest("people[0].contact", "required");
		}
	}

	private Opened again(Visitor visitor, Wish wish, CaseFile file) {
		if (!new SameWish(visitor, file).as(wish)) {
			throw Refusal.idempotencyMismatch();
		}
		return opened(visitor, file);
	}

	private Opened opened(Visitor visitor, CaseFile file) {
		boolean portal = visitor.kind() == Visitor.Kind.PORTAL;
		return new Opened(file.id(),
				file.participants()
					.stream()
					.map((person) -> new Member(person.id(), person.name(), portal ? token(person) : null))
					.toList());
	}

	private static String via(Visitor visitor) {
		return switch (visitor.kind()) {
			case PORTAL -> "portal";
			case PARTICIPANT -> "person";
			default -> "staff";
		};
	}

	private String token(Person person) {
		return this.tokens.issue(person.account(), this.identity.sessionLasts());
	}

	/** What is asked for; {@code key} is the idempotency key or null. */
	public record Wish(String process, String topic, String relationship, String language, Pace pace,
			List<Named> people, String key) {
	}

	/** A person by name; {@code contact} is an e-mail address or null. */
	public record Named(String name, String contact) {
	}

	/** The new case and its people, in the order they were named. */
	public record Opened(CaseId caseId, List<Member> people) {
	}

	/** One of the people; {@code token} for a portal only, else null. */
	public record Member(PersonId personId, String name, String token) {
	}

}

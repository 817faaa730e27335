package org.attune.session.people;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.casefile.consent.Consents;
import org.attune.casefile.consent.PeopleChange;
import org.attune.casefile.consent.PeopleChanges;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;
import org.attune.terms.PersonId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/**
 * A person says yes or no to somebody's coming into their case, or going. What each said
 * nobody reads, not even who asks.
 */
@Verb
public class SayToChange {

	private final CaseFiles cases;

	private final PeopleChanges changes;

	private final Consents consents;

	private final ChangePeople changePeople;

	private final Trail trail;

	SayToChange(CaseFiles cases, PeopleChanges changes, Consents consents, ChangePeople changePeople, Trail trail) {
		this.cases = cases;
		this.changes = changes;
		this.consents = consents;
		this.changePeople = changePeople;
		this.trail = trail;
	}

	/**
	 * What the visitor is asked now; empty for nothing, and for who does not take part.
	 */
	public Optional<Question> question(Visitor visitor, CaseId caseId) {
		CaseFile file = this.cases.read(caseId);
		Person me = file.as(visitor.account());
		if (!me.present() || file.status() == CaseStatus.CLOSED) {
			return Optional.empty();
		}
		return this.changes.open(file)
			.map((change) -> new Question(change.id(), change.word(), change.person(), change.name(),
					me.id().equals(change.person()), change.until(), this.consents.has(change, me)));
	}

	/** Whether the visitor went because everybody said yes to it. */
	public boolean parted(Visitor visitor, CaseId caseId) {
		Person me = this.cases.read(caseId).as(visitor.account());
		return me.left() && this.changes.wentByConsent(me);
	}

	/**
	 * Says yes or no; once all have, and all said yes, it happens. Refused: not found
	 * when nothing is asked of the visitor, already done, paused, closed.
	 */
	public void say(Visitor visitor, CaseId caseId, boolean yes) {
		CaseFile file = this.cases.take(caseId);
		Person me = file.as(visitor.account());
		if (!me.present()) {
			throw Refusal.notFound();
		}
		file.status().requireOpen();
		PeopleChange change = this.changes.open(file).orElseThrow(Refusal::notFound);
		if (this.consents.has(change, me)) {
			throw Refusal.alreadyDone();
		}
		this.consents.add(change, me, yes);
		file.progress().stir();
		this.trail.note(file, me, file.head().process(), "change-answered", Map.of());
		this.changePeople.settle(file);
	}

	/**
	 * What a person is asked.
	 *
	 * @param kind {@code add} or {@code remove}
	 * @param person who is to go; null where somebody is to come
	 * @param name who is to come, or to go
	 * @param you whether that is the reader
	 * @param until when it lapses, and everything stays as it is
	 * @param answered whether the reader has said something already
	 */
	public record Question(UUID changeId, String kind, PersonId person, String name, boolean you, Instant until,
			boolean answered) {
	}

}

package org.attune.oversight;

import org.attune.engine.Verb;

import java.time.Clock;
import java.util.Map;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Counselors;
import org.attune.casefile.HandOvers;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.casefile.caseload.Absences;
import org.attune.casefile.caseload.Offers;
import org.attune.casefile.caseload.Pool;
import org.attune.casefile.practice.Practice;
import org.attune.identity.Accounts;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/**
 * A counselor takes a case that nobody has, or whose counselor is away, and knows none of
 * its people.
 */
@Verb
public class TakeCase {

	private final CaseFiles cases;

	private final Pool pool;

	private final Absences absences;

	private final Offers offers;

	private final Counselors counselors;

	private final HandOvers handOvers;

	private final NewCounselor newCounselor;

	private final Accounts accounts;

	private final Trail trail;

	private final Practice practice;

	private final Clock clock;

	TakeCase(CaseFiles cases, Pool pool, Absences absences, Offers offers, Counselors counselors, HandOvers handOvers,
			NewCounselor newCounselor, Accounts accounts, Trail trail, Practice practice, Clock clock) {
		this.cases = cases;
		this.pool = pool;
		this.absences = absences;
		this.offers = offers;
		this.counselors = counselors;
		this.handOvers = handOvers;
		this.newCounselor = newCounselor;
		this.accounts = accounts;
		this.trail = trail;
		this.practice = practice;
		this.clock = clock;
	}

	/**
	 * The counselor oversees the case from now on; taking it twice is taking it once. A
	 * case that is not there costs the same questions to the database as one of others.
	 * Refused: not found when it does not wait for a counselor, or not for this one;
	 * without the word that they know nobody in it.
	 */
	public void take(Visitor visitor, CaseId caseId, boolean knowsNobody) {
		Staff.requireCounselor(visitor);
		boolean free = isFree(visitor, caseId);
		CaseFile file = this.cases.take(caseId);
		if (file.counselor().filter((person) -> person.account().equals(visitor.account())).isPresent()) {
			return;
		}
		if (!free || file.participants().stream().anyMatch((person) -> person.account().equals(visitor.account()))
				|| !isFree(visitor, caseId)) {
			throw Refusal.notFound();
		}
		if (!knowsNobody) {
			throw Refusal.invalidRequest("knowsNobody", "required");
		}
		this.offers.forget(file);
		boolean covers = file.counselor().filter((before) -> replaces(file, before, visitor)).isPresent();
		Person counselor = this.counselors.assign(file, visitor.account(),
				this.accounts.name(visitor.account()).orElse(""));
		this.trail.note(file, counselor, file.head().process(), "counselor-came", Map.of("knows-nobody", true));
		if (covers) {
			this.newCounselor.tell(file);
		}
	}

	/**
	 * Asked before the case is locked, and again after: somebody may have been faster.
	 * Both questions are asked in any case, so that all refusals cost the same.
	 */
	private boolean isFree(Visitor visitor, CaseId caseId) {
		return !this.pool.away(visitor.account(), caseId, this.clock.instant(), 1).isEmpty()
				| this.pool.one(visitor.account(), this.practice.settings().always(), caseId).isPresent();
	}

	/**
	 * Whoever had the case goes. Of one who is away the people are told; of one who did
	 * not look at what called for them they are not: they would learn that something did.
	 */
	private boolean replaces(CaseFile file, Person before, Visitor visitor) {
		boolean away = this.absences.until(before.account()).isPresent();
		this.trail.note(file, before, file.head().process(), "counselor-went", Map.of("away", away));
		this.counselors.release(file, before);
		if (away) {
			this.handOvers.cover(file, before, visitor.account());
		}
		else {
			this.handOvers.coverUnseen(file, before, visitor.account());
		}
		return away;
	}

}

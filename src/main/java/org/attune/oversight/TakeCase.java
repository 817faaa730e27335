package org.attune.oversight;

import org.attune.engine.Verb;

import java.time.Clock;
import java.util.Map;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Counselors;
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

	private final Accounts accounts;

	private final Trail trail;

	private final Practice practice;

	private final Clock clock;

	TakeCase(CaseFiles cases, Pool pool, Absences absences, Offers offers, Counselors counselors, Accounts accounts,
			Trail trail, Practice practice, Clock clock) {
		this.cases = cases;
		this.pool = pool;
		this.absences = absences;
		this.offers = offers;
		this.counselors = counselors;
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
		boolean away = !this.pool.away(visitor.account(), caseId, this.clock.instant(), 1).isEmpty();
		boolean waits = this.pool.one(visitor.account(), this.practice.settings().always(), caseId).isPresent();
		CaseFile file = this.cases.take(caseId);
		if (file.counselor().filter((person) -> person.account().equals(visitor.account())).isPresent()) {
			return;
		}
		if ((file.counselor().isPresent() ? !away : !waits)
				|| file.participants().stream().anyMatch((person) -> person.account().equals(visitor.account()))) {
			throw Refusal.notFound();
		}
		if (!knowsNobody) {
			throw Refusal.invalidRequest("knowsNobody", "required");
		}
		this.offers.forget(file);
		file.counselor().ifPresent((before) -> {
			this.trail.note(file, before, file.head().process(), "counselor-went",
					Map.of("away", this.absences.until(before.account()).isPresent()));
			this.counselors.release(file, before);
		});
		Person counselor = this.counselors.assign(file, visitor.account(),
				this.accounts.name(visitor.account()).orElse(""));
		this.trail.note(file, counselor, file.head().process(), "counselor-came", Map.of("knows-nobody", true));
	}

}

package org.attune.session.counsel;

import java.util.Map;
import java.util.Optional;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.casefile.consent.ReportConsents;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/**
 * A person says whether what they agreed on may stand in a report that their counselor
 * makes for somebody who sent them here.
 */
@Verb
public class AllowReport {

	private final CaseFiles cases;

	private final ReportConsents consents;

	private final Trail trail;

	AllowReport(CaseFiles cases, ReportConsents consents, Trail trail) {
		this.cases = cases;
		this.consents = consents;
		this.trail = trail;
	}

	/**
	 * Whether the visitor allows it now; empty where nobody asks: as long as the case is
	 * open, and of who did not take part. Whether there is a counselor makes no
	 * difference: why one came is nobody's business.
	 */
	public Optional<Boolean> look(Visitor visitor, CaseId caseId) {
		CaseFile file = this.cases.read(caseId);
		Person me = file.as(visitor.account());
		return isAsked(file, me) ? Optional.of(this.consents.has(file, me)) : Optional.empty();
	}

	/** Allows it, or does not any more; refused as not found where nobody asks. */
	public void say(Visitor visitor, CaseId caseId, boolean yes) {
		CaseFile file = this.cases.take(caseId);
		Person me = file.as(visitor.account());
		if (!isAsked(file, me)) {
			throw Refusal.notFound();
		}
		boolean changed = yes ? this.consents.give(file, me) : this.consents.takeBack(me);
		if (changed) {
			this.trail.note(file, me, file.head().process(), yes ? "report-allowed" : "report-not-allowed", Map.of());
		}
	}

	private static boolean isAsked(CaseFile file, Person me) {
		return file.accepted().contains(me) && file.status() == CaseStatus.CLOSED;
	}

}

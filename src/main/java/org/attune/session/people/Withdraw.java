package org.attune.session.people;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.Person;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/** A person leaves a case; no reason is asked. */
@Verb
public class Withdraw {

	private final CaseFiles cases;

	private final Leaving leaving;

	Withdraw(CaseFiles cases, Leaving leaving) {
		this.cases = cases;
		this.leaving = leaving;
	}

	/**
	 * Leaves; leaving again, or leaving what has ended, changes nothing. Refused as not
	 * found for who does not talk in it.
	 */
	public void withdraw(Visitor visitor, CaseId caseId) {
		CaseFile file = this.cases.take(caseId);
		Person me = file.as(visitor.account());
		if (!me.participates()) {
			throw Refusal.notFound();
		}
		if (!me.left() && file.status() != CaseStatus.CLOSED) {
			this.leaving.leave(file, me);
		}
	}

}

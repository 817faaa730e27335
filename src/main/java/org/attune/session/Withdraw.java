package org.attune.session;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Person;
import org.attune.terms.CaseId;
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

	/** Leaves; leaving again, or leaving what has ended, changes nothing. */
	public void withdraw(Visitor visitor, CaseId caseId) {
		CaseFile file = this.cases.take(caseId);
		Person me = file.as(visitor.account());
		if (!me.left() && file.status() != CaseStatus.CLOSED) {
			this.leaving.leave(file, me);
		}
	}

}

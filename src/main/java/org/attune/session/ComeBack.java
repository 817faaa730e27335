package org.attune.session;

import org.attune.engine.Verb;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.Person;
import org.attune.engine.Resting;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/** Who asked for a break comes back before it is over. */
@Verb
public class ComeBack {

	private final CaseFiles cases;

	private final Resting resting;

	ComeBack(CaseFiles cases, Resting resting) {
		this.cases = cases;
		this.resting = resting;
	}

	/** Ends the break now; refused as not found when there is none of the visitor's. */
	public void comeBack(Visitor visitor, CaseId caseId) {
		CaseFile file = this.cases.take(caseId);
		Person me = file.as(visitor.account());
		if (file.status() != CaseStatus.PAUSED || !me.present() || !me.id().equals(file.pause().person())) {
			throw Refusal.notFound();
		}
		this.resting.comeBack(file, me);
	}

}

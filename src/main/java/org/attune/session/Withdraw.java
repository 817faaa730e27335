package org.attune.session;

import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

/** A person leaves a case; no reason is asked. */
public class Withdraw {

	/** Leaves; leaving again changes nothing. */
	public void withdraw(Visitor visitor, CaseId caseId) {
	}

}

package org.attune.session;

import org.attune.engine.Verb;

import org.attune.casefile.CaseFiles;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

/** A person looks on, to hear when a case changes for them. */
@Verb
public class WatchCase {

	private final CaseFiles cases;

	WatchCase(CaseFiles cases) {
		this.cases = cases;
	}

	/** Refused as not found for strangers. */
	public void watch(Visitor visitor, CaseId caseId) {
		this.cases.read(caseId).as(visitor.account());
	}

}

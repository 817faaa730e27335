package org.attune.session;

import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

/** A person looks at a case. */
public class ShowCase {

	/** The case as the visitor may see it; refused as not found for strangers. */
	public CaseView show(Visitor visitor, CaseId caseId) {
		return null;
	}

}

package org.attune.session;

import java.util.Map;
import java.util.UUID;

import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

/** A person keeps what they have typed so far; only they can read it. */
public class SaveDraft {

	/** Keeps the answers as they are, checked for nothing but their size. */
	public void save(Visitor visitor, CaseId caseId, UUID stepId, Map<String, Object> answers) {
	}

}

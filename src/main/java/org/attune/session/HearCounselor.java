package org.attune.session;

import java.util.List;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Interventions;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

/** A person reads what a counselor did by hand, and said to them. */
@Verb
public class HearCounselor {

	private final CaseFiles cases;

	private final Interventions interventions;

	HearCounselor(CaseFiles cases, Interventions interventions) {
		this.cases = cases;
		this.interventions = interventions;
	}

	/** All of it that the visitor may read, the oldest first. */
	public List<Interventions.Told> all(Visitor visitor, CaseId caseId) {
		CaseFile file = this.cases.read(caseId);
		return this.interventions.told(file, file.as(visitor.account()));
	}

}

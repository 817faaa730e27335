package org.attune.oversight;

import java.util.Map;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.caseload.Offers;
import org.attune.engine.Verb;
import org.attune.identity.staff.StaffActs;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/**
 * A counselor does not take a case that they are asked to take; the next one is asked.
 */
@Verb
public class DeclineCase {

	private final CaseFiles cases;

	private final Offers offers;

	private final OfferCases offerCases;

	private final StaffActs acts;

	DeclineCase(CaseFiles cases, Offers offers, OfferCases offerCases, StaffActs acts) {
		this.cases = cases;
		this.offers = offers;
		this.offerCases = offerCases;
		this.acts = acts;
	}

	/**
	 * No reason is asked. Refused as not found when they are not asked to take it, with
	 * no more ado than for a case that is not there.
	 */
	public void decline(Visitor visitor, CaseId caseId) {
		Staff.requireCounselor(visitor);
		requireAsked(visitor, caseId);
		CaseFile file = this.cases.take(caseId);
		requireAsked(visitor, caseId);
		this.offers.end(file);
		this.acts.note(visitor.account(), "case-declined", null, Map.of("case", caseId.toString()));
		this.offerCases.offer(caseId);
	}

	private void requireAsked(Visitor visitor, CaseId caseId) {
		if (!this.offers.waiting(visitor.account()).contains(caseId)) {
			throw Refusal.notFound();
		}
	}

}

package org.attune.session;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

/** A person asks what to do now. */
public class LookUpStep {

	/**
	 * The oldest open step of the visitor in the case; empty when there is nothing to do
	 * now.
	 */
	public Optional<StepView> next(Visitor visitor, CaseId caseId, Locale language) {
		return Optional.empty();
	}

	/**
	 * One open step of the visitor; refused as already done when it is, as not found when
	 * it is not theirs.
	 */
	public StepView one(Visitor visitor, CaseId caseId, UUID stepId, Locale language) {
		return null;
	}

}

package org.attune.session;

import org.attune.engine.Verb;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.OpenStep;
import org.attune.casefile.Person;
import org.attune.casefile.Steps;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/** A person asks what to do now. */
@Verb
public class LookUpStep {

	private final CaseFiles cases;

	private final Steps steps;

	private final Asked asked;

	LookUpStep(CaseFiles cases, Steps steps, Asked asked) {
		this.cases = cases;
		this.steps = steps;
		this.asked = asked;
	}

	/**
	 * The oldest open step of the visitor in the case; empty when there is nothing to do
	 * now.
	 */
	public Optional<StepView> next(Visitor visitor, CaseId caseId, Locale language) {
		CaseFile file = this.cases.read(caseId);
		return next(file, file.as(visitor.account()), language);
	}

	/**
	 * One open step of the visitor; refused as already done when it is, as not found when
	 * it is not theirs.
	 */
	public StepView one(Visitor visitor, CaseId caseId, UUID stepId, Locale language) {
		CaseFile file = this.cases.read(caseId);
		Person me = file.as(visitor.account());
		OpenStep step = mine(file, me, stepId);
		if (step.state() != OpenStep.State.OPEN || step.waits()) {
			throw Refusal.alreadyDone();
		}
		return this.asked.view(file, me, step, language);
	}

	Optional<StepView> next(CaseFile file, Person me, Locale language) {
		if (file.status() == CaseStatus.CLOSED || file.status() == CaseStatus.PAUSED) {
			return Optional.empty();
		}
		return this.steps.next(file, me.id()).map((step) -> this.asked.view(file, me, step, language));
	}

	OpenStep mine(CaseFile file, Person me, UUID stepId) {
		return this.steps.find(file, stepId)
			.filter((step) -> me.id().equals(step.person()))
			.orElseThrow(Refusal::notFound);
	}

}

package org.attune.session;

import org.attune.engine.Verb;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Drafts;
import org.attune.casefile.OpenStep;
import org.attune.casefile.Person;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/** A person keeps what they have typed so far; only they can read it. */
@Verb
public class SaveDraft {

	private final CaseFiles cases;

	private final LookUpStep steps;

	private final Drafts drafts;

	SaveDraft(CaseFiles cases, LookUpStep steps, Drafts drafts) {
		this.cases = cases;
		this.steps = steps;
		this.drafts = drafts;
	}

	/** Keeps the answers as they are, checked for nothing but their size. */
	public void save(Visitor visitor, CaseId caseId, UUID stepId, Map<String, Object> answers) {
		CaseFile file = this.cases.read(caseId);
		Person me = file.as(visitor.account());
		this.drafts.save(open(file, me, stepId).id(), me, answers);
	}

	/**
	 * Keeps the answers of one page beside those of the others, whoever types there at
	 * the same time.
	 * @param anew whether those of the others are given up
	 */
	public void add(Visitor visitor, CaseId caseId, UUID stepId, Map<String, Object> page, boolean anew) {
		CaseFile file = this.cases.read(caseId);
		Person me = file.as(visitor.account());
		this.drafts.lock(open(file, me, stepId));
		OpenStep step = open(file, me, stepId);
		Map<String, Object> all = new LinkedHashMap<>(anew ? Map.of() : this.drafts.read(step, me));
		all.putAll(page);
		this.drafts.save(step.id(), me, all);
	}

	private OpenStep open(CaseFile file, Person me, UUID stepId) {
		OpenStep step = this.steps.mine(file, me, stepId);
		if (file.status() == CaseStatus.CLOSED) {
			throw Refusal.closed();
		}
		if (step.state() != OpenStep.State.OPEN || step.waits()) {
			throw Refusal.alreadyDone();
		}
		return step;
	}

}

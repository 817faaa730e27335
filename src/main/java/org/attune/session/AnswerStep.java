package org.attune.session;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

/** A person answers a step. */
public class AnswerStep {

	/**
	 * Takes the answers. The same key with the same answers gets the same contribution
	 * again. Refused: not found, already done, paused, closed, invalid answers (field by
	 * field), idempotency mismatch.
	 */
	public Answered answer(Visitor visitor, CaseId caseId, UUID stepId, String key, Map<String, Object> answers,
			Locale language) {
		return null;
	}

	/** What became of it: the contribution's id, and what the person can do next. */
	public record Answered(UUID contributionId, List<String> remarks, Optional<StepView> next) {
	}

}

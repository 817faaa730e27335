package org.attune.engine;

import org.attune.casefile.CaseFiles;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;

/**
 * Notes which lines of a decision table decided: what the engine gives back says what
 * came out and not why.
 */
final class MatchedRules implements DmnDecisionTableEvaluationListener {

	private final CaseFiles cases;

	MatchedRules(CaseFiles cases) {
		this.cases = cases;
	}

	@Override
	public void notify(DmnDecisionTableEvaluationEvent event) {
		this.cases.inHand()
			.progress()
			.ruled(event.getDecisionTable().getKey(),
					event.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).toList());
	}

}

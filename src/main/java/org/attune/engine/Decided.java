package org.attune.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;

/** What a decision table says about an answer, in memory alone. */
final class Decided {

	private Decided() {
	}

	/** Every output of the decision; null where no rule matched. */
	static Map<String, Object> by(DecisionService decisions, DeployedDecision decision, Map<String, Object> inputs) {
		DmnDecisionResult rules = decisions.evaluateDecisionById(decision.definition())
			.variables(new HashMap<>(inputs))
			.evaluate();
		Map<String, Object> outputs = new LinkedHashMap<>();
		decision.outputs().forEach((output) -> outputs.put(output, null));
		rules.stream().findFirst().ifPresent((first) -> outputs.putAll(first.getEntryMap()));
		return outputs;
	}

}

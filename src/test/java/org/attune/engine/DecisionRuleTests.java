package org.attune.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the answers to a plan come to, line by line of {@code decision-rule}. */
class DecisionRuleTests {

	private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	@ParameterizedTest(
			name = "{0} people, {1}, close_to_home {2}: {3} yes, {4} change, {5} no, {6} a part, plan {7} of {8}: {9}")
	@CsvSource({
			// nobody-answered
			"1, consent, false, 0, 0, 0, 0, 1, 4, none",
			// all-say-yes
			"2, all_yes, false, 1, 0, 0, 0, 1, 4, agreed", "3, consent, true, 2, 0, 0, 0, 1, 4, agreed",
			"3, majority, true, 2, 0, 0, 0, 4, 4, agreed", "3, , false, 2, 0, 0, 0, 1, 4, agreed",
			// no-objection: by consent, not with two, not before the second plan
			"3, consent, false, 0, 2, 0, 0, 2, 4, agreed", "3, consent, true, 1, 1, 0, 0, 4, 4, agreed",
			"3, consent, false, 1, 1, 0, 0, 1, 4, change", "2, consent, false, 0, 1, 0, 0, 2, 4, change",
			"3, all_yes, false, 1, 1, 0, 0, 2, 4, change", "3, consent, false, 1, 0, 1, 0, 2, 4, change",
			// most-say-yes: the writer counts; half is not most
			"3, majority, false, 1, 0, 1, 0, 1, 4, agreed", "5, majority, false, 2, 1, 1, 0, 1, 4, agreed",
			"4, majority, false, 1, 0, 2, 0, 1, 4, change", "3, majority, true, 1, 0, 1, 0, 1, 4, change",
			"2, majority, false, 0, 0, 1, 0, 1, 4, change", "3, all_yes, false, 1, 0, 1, 0, 1, 4, change",
			// try-again: four plans at most
			"2, all_yes, false, 0, 0, 1, 0, 3, 4, change", "2, all_yes, false, 0, 0, 1, 0, 4, 4, none",
			// no more plans than they chose, and four where nobody chose
			"2, all_yes, false, 0, 0, 1, 0, 1, 2, change", "2, all_yes, false, 0, 0, 1, 0, 2, 2, none",
			"2, all_yes, false, 0, 0, 1, 0, 3, , change", "2, all_yes, false, 0, 0, 1, 0, 4, , none",
			// parts-fit
			"2, all_yes, false, 0, 0, 1, 1, 4, 4, parts", "2, all_yes, false, 0, 1, 0, 0, 4, 4, parts",
			"3, all_yes, false, 0, 0, 2, 2, 6, 4, parts",
			// no-plan
			"3, all_yes, false, 0, 0, 2, 1, 4, 4, none", "3, consent, false, 1, 0, 1, 0, 4, 4, none" })
	void everyLineIsMet(int people, String rule, boolean close_to_home, int accepted, int changes, int declined,
			int parts, int rounds, Integer plans, String verdict) throws IOException {
		Map<String, Object> inputs = new HashMap<>(
				Map.of("people_left", people, "close_to_home", close_to_home, "accepted", (long) accepted, "changes",
						(long) changes, "declined", (long) declined, "parts", (long) parts, "rounds", rounds));
		inputs.put("rule", rule);
		inputs.put("plans", plans);
		try (InputStream file = Files.newInputStream(Path.of("processes/decisions/decision-rule.dmn"))) {
			String said = this.engine.evaluateDecisionTable("decision-rule", file, inputs).getSingleEntry();
			assertThat(said).isEqualTo(verdict);
		}
	}

}

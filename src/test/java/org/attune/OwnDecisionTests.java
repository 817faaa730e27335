package org.attune;

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

/** Every line of the product's decisions. */
class OwnDecisionTests {

	private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	@ParameterizedTest
	@CsvSource({ "later,9,later", "later,2,later", "now,3,wait", "now,0,wait", "now,4,now", "now,,now" })
	void aTalkStartsWhenSomebodyIsReadyAndCalm(String ready, Integer calm, String start) throws IOException {
		assertThat(decided("pace", "ready", ready, "calm", calm)).isEqualTo(start);
	}

	@ParameterizedTest
	@CsvSource({ "yes,,yes", "yes,0,yes", "almost,7,yes", "not_yet,10,yes", "almost,6,no", "not_yet,,no" })
	void somebodyIsHeardByTheirOwnWordOrNumber(String understood, Integer felt, String heard) throws IOException {
		assertThat(decided("heard", "understood", understood, "felt_heard", felt)).isEqualTo(heard);
	}

	@ParameterizedTest
	@CsvSource({ "one,,two", "two,,three", "three,,four", "four,,four", "deeper,two,three", "deeper,three,four",
			"deeper,four,four", "deeper,,two", ",,two" })
	void oneStepMoreOpensThanWasTaken(String depth, String deeper, String opens) throws IOException {
		assertThat(decided("depth", "depth", depth, "deeper_depth", deeper)).isEqualTo(opens);
	}

	@ParameterizedTest
	@CsvSource({ "0,who_asked", "1,the_others" })
	void whoAskedToBeginComesFirst(Integer begun, String speaks) throws IOException {
		assertThat(decided("turn-order", "begun", begun)).isEqualTo(speaks);
	}

	private static Object decided(String decision, Object... inputs) throws IOException {
		Map<String, Object> variables = new HashMap<>();
		for (int place = 0; place < inputs.length; place += 2) {
			variables.put((String) inputs[place], inputs[place + 1]);
		}
		try (InputStream file = Files.newInputStream(Path.of("processes", "decisions", decision + ".dmn"))) {
			return ENGINE.evaluateDecisionTable(ENGINE.parseDecision(decision, file), variables).getSingleEntry();
		}
	}

}

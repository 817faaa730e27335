package org.attune;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Every line of the tables that weigh what people say of their safety. */
class SafetyTableTests {

	private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	/** Answers that worry nobody. */
	private static final Map<String, String> CALM = Map.of("free_to_answer", "yes", "afraid", "no", "hurt", "no",
			"forced", "no", "controlled", "no", "harm_self", "no", "harm_others", "no", "drink_or_drugs", "no",
			"child_in_danger", "no");

	/**
	 * By line: its colour, and the answers that it is for, on top of the calm ones. A
	 * line without an example has no test, so it fails.
	 */
	private static final Map<String, String> LINES = Map.ofEntries(
			Map.entry("triage.not-free", "red free_to_answer=no"), Map.entry("triage.afraid", "red afraid=yes"),
			Map.entry("triage.hurt-last-year", "red hurt=last_year"), Map.entry("triage.forced", "red forced=yes"),
			Map.entry("triage.controlled", "red controlled=yes"), Map.entry("triage.harm-self", "red harm_self=yes"),
			Map.entry("triage.harm-others", "red harm_others=yes"),
			Map.entry("triage.child-in-danger", "red child_in_danger=yes"),
			Map.entry("triage.hurt-earlier", "amber hurt=earlier"),
			Map.entry("triage.drink-or-drugs", "amber drink_or_drugs=yes"),
			Map.entry("triage.not-told-free-to-answer", "amber free_to_answer=rather_not"),
			Map.entry("triage.not-told-afraid", "amber afraid=rather_not"),
			Map.entry("triage.not-told-hurt", "amber hurt=rather_not"),
			Map.entry("triage.not-told-forced", "amber forced=rather_not"),
			Map.entry("triage.not-told-controlled", "amber controlled=rather_not"),
			Map.entry("triage.not-told-harm-self", "amber harm_self=rather_not"),
			Map.entry("triage.not-told-harm-others", "amber harm_others=rather_not"),
			Map.entry("triage.not-told-drink-or-drugs", "amber drink_or_drugs=rather_not"),
			Map.entry("triage.not-told-child-in-danger", "amber child_in_danger=rather_not"),
			Map.entry("triage.nothing-found", "green"), Map.entry("pulse.not-safe", "red pulse=not_safe"),
			Map.entry("pulse.needs-a-break", "green pulse=break"), Map.entry("pulse.goes-on", "green pulse=yes"),
			Map.entry("pulse.said-nothing", "green"), Map.entry("freedom.free-yes", "green signature=yes freely=yes"),
			Map.entry("freedom.yes-not-free", "amber signature=yes freely=unsure"),
			Map.entry("freedom.no-signature", "green signature=not_yet freely=no"),
			Map.entry("free-answer.not-safe", "red answer=decline freely=yes pulse=not_safe"),
			Map.entry("free-answer.said-no", "green answer=decline freely=no"),
			Map.entry("free-answer.answer-free", "green answer=change freely=yes pulse=break"),
			Map.entry("free-answer.answer-not-free", "amber answer=accept freely=unsure"));

	static List<String> lines() {
		return List.of("triage", "pulse", "freedom", "free-answer")
			.stream()
			.flatMap((table) -> Dmn.readModelFromFile(file(table).toFile())
				.getModelElementsByType(Rule.class)
				.stream()
				.map((rule) -> table + "." + rule.getId()))
			.toList();
	}

	@ParameterizedTest
	@MethodSource("lines")
	void everyLineIsMetByTheAnswersItIsFor(String line) throws IOException {
		assertThat(LINES).as("a test for the line " + line).containsKey(line);
		String[] wanted = LINES.get(line).split(" ");
		String table = line.substring(0, line.indexOf('.'));
		Map<String, Object> answers = answers(table);
		for (int place = 1; place < wanted.length; place++) {
			answers.put(wanted[place].split("=")[0], wanted[place].split("=")[1]);
		}
		assertThat(reviewed(table, answers)).isEqualTo(wanted[0] + " " + line.substring(table.length() + 1));
	}

	@Test
	void redGoesBeforeAmber() throws IOException {
		Map<String, Object> answers = answers("triage");
		answers.putAll(Map.of("drink_or_drugs", "yes", "afraid", "rather_not", "child_in_danger", "yes"));
		assertThat(reviewed("triage", answers)).isEqualTo("red child-in-danger");
	}

	@Test
	void aQuestionLeftOutIsNotGreen() throws IOException {
		for (String question : CALM.keySet()) {
			Map<String, Object> answers = answers("triage");
			answers.put(question, null);
			assertThat(reviewed("triage", answers)).as(question).isEqualTo("no line");
		}
	}

	@Test
	void aSignatureThatIsPlainlyNotFreeIsLookedAt() throws IOException {
		assertThat(reviewed("freedom", new HashMap<>(Map.of("signature", "yes", "freely", "no")))).startsWith("amber");
	}

	@Test
	void theFirstChoiceOfEveryQuestionIsTheHarmlessOne() throws IOException {
		Map<String, Object> first = new HashMap<>();
		for (JsonNode page : OwnProcesses.form("check-safety").path("components")) {
			for (JsonNode field : page.path("components")) {
				if (field.path("type").asString().equals("radio")) {
					first.put(field.path("key").asString(), field.path("values").get(0).path("value").asString());
				}
			}
		}
		assertThat(first).isEqualTo(CALM);
		assertThat(reviewed("triage", first)).isEqualTo("green nothing-found");
	}

	private static Map<String, Object> answers(String table) {
		Map<String, Object> answers = new HashMap<>();
		if (table.equals("triage")) {
			answers.putAll(CALM);
		}
		else {
			answers.put("pulse", null);
		}
		return answers;
	}

	private static String reviewed(String table, Map<String, Object> answers) throws IOException {
		try (InputStream file = Files.newInputStream(file(table))) {
			DmnDecisionResult said = ENGINE.evaluateDecision(ENGINE.parseDecision(table, file), answers);
			return said.isEmpty() ? "no line"
					: said.getSingleResult().getEntry("colour") + " " + said.getSingleResult().getEntry("rule");
		}
	}

	private static Path file(String table) {
		return Path.of("processes", "decisions", table + ".dmn");
	}

}

package org.attune;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;

import org.attune.simulate.FormFilling;
import tools.jackson.databind.JsonNode;

/**
 * Answers to the steps of the product's processes: texts by chance, and at each fork of
 * the path what the test wants.
 */
final class Choices {

	private final RandomAnswers answers;

	private final Map<String, ? extends List<?>> wanted;

	private final Map<String, Integer> asked = new HashMap<>();

	private Choices(Random random, String mark, Map<String, ? extends List<?>> wanted) {
		this.answers = new RandomAnswers(random, mark);
		this.wanted = wanted;
	}

	/** Everybody agrees with everything at once. */
	static Choices straight(long seed, String mark) {
		return new Choices(new Random(seed), mark,
				Map.of("consent.takes_part", List.of("yes"), "speak.voice", List.of("speak"), "check.understood",
						List.of("yes"), "respond.answer", List.of("accept"), "sign.signature", List.of("yes")));
	}

	/**
	 * Everybody is as kind as made-up people are, in every process; who begins is not
	 * left to chance.
	 */
	static Choices kind(long seed, String mark) {
		Properties kind = new Properties();
		try (InputStream file = FormFilling.class.getResourceAsStream("kind.properties")) {
			kind.load(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Map<String, List<Object>> wanted = new HashMap<>();
		kind.forEach((field, value) -> wanted.put(field.toString(), List.of(number(value.toString()))));
		wanted.put("set-rules.begins", List.of("first"));
		wanted.put("back-from-break.calm", List.of(10));
		return new Choices(new Random(seed), mark, wanted);
	}

	private static Object number(String value) {
		return value.matches("\\d+") ? Integer.valueOf(value) : value;
	}

	/**
	 * Two people take every loop of the process, as often as it lets them, and agree in
	 * the end.
	 */
	static Choices winding(long seed, String mark) {
		return new Choices(new Random(seed), mark,
				Map.of("consent.takes_part", List.of("yes"), "speak.voice", List.of("speak"), "check.understood",
						List.of("not_yet"), "enough.good_enough", List.of("yes"), "respond.answer",
						List.of("decline", "accept"), "sign.signature", List.of("not_yet", "yes", "yes")));
	}

	/** What the next one answers to a step. */
	Map<String, Object> to(JsonNode step) {
		String task = step.path("task").asString();
		int before = this.asked.merge(task, 1, Integer::sum) - 1;
		Map<String, Object> filled = this.answers.to(step.path("form"));
		this.wanted.forEach((field, values) -> {
			if (field.startsWith(task + ".")) {
				filled.put(field.substring(task.length() + 1), values.get(Math.min(before, values.size() - 1)));
			}
		});
		return filled;
	}

}

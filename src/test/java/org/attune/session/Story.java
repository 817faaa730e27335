package org.attune.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.attune.RandomAnswers;
import org.attune.terms.Refusal;

/**
 * A case led on by people who know what they want at each fork of the path; the rest of
 * their words comes by chance.
 */
final class Story {

	private static final int MOST_ANSWERS = 400;

	private final Talk talk;

	private final RandomAnswers words = new RandomAnswers(new Random(1), "kitchen");

	/**
	 * What is wanted, by {@code task.field} or, for one person, {@code name:task.field}.
	 */
	private final Map<String, List<Object>> wanted = new HashMap<>();

	private final Map<String, Integer> asked = new HashMap<>();

	private final List<String> told = new ArrayList<>();

	Story(Talk talk) {
		this.talk = talk;
	}

	/**
	 * What everybody answers in a field.
	 * @param field the field, as {@code task.field}
	 * @param values the answers of one person, one after the other; the last one stays
	 */
	Story all(String field, Object... values) {
		this.wanted.put(field, List.of(values));
		return this;
	}

	/** What one of them answers in a field. */
	Story one(String name, String field, Object... values) {
		return all(name + ":" + field, values);
	}

	/** Lets everybody answer until nobody is asked any more. */
	Story goesOn() {
		return until("nothing");
	}

	/** Lets everybody answer until somebody is asked in a task, or nobody in any. */
	Story until(String task) {
		for (Asked next = next(); next != null && !next.step().task().equals(task); next = next()) {
			answer(next);
			if (this.told.size() > MOST_ANSWERS) {
				throw new AssertionError("It does not end: " + this.told);
			}
		}
		return this;
	}

	/** Lets one of them answer what they are asked now. */
	Story says(String name) {
		answer(step(name).orElseThrow());
		return this;
	}

	private void answer(Asked next) {
		String task = next.step().task();
		int before = this.asked.merge(next.name() + ":" + task, 1, Integer::sum) - 1;
		Map<String, Object> answers = this.words.to(next.step().form().json());
		next.step().form().fields().forEach((field) -> {
			String key = task + "." + field.key();
			List<Object> values = this.wanted.getOrDefault(next.name() + ":" + key, this.wanted.get(key));
			if (values != null) {
				answers.put(field.key(), values.get(Math.min(before, values.size() - 1)));
			}
		});
		this.talk.answer(next.name(), next.step().stepId(), UUID.randomUUID().toString(), answers);
		this.told.add(next.name() + " " + task);
	}

	private Asked next() {
		return this.talk.names().stream().flatMap((name) -> step(name).stream()).findFirst().orElse(null);
	}

	/** Who does not know of the case, or not any more, is asked nothing. */
	private Optional<Asked> step(String name) {
		try {
			return this.talk.talks().lookUp.next(this.talk.visitor(name), this.talk.id(), Locale.ENGLISH)
				.map((step) -> new Asked(name, step));
		}
		catch (Refusal refusal) {
			return Optional.empty();
		}
	}

	/** Who answered what, one after the other. */
	List<String> told() {
		return this.told;
	}

	/** Who answered a task, one after the other. */
	List<String> told(String task) {
		return this.told.stream()
			.filter((fact) -> fact.endsWith(" " + task))
			.map((fact) -> fact.substring(0, fact.indexOf(' ')))
			.toList();
	}

	Talk talk() {
		return this.talk;
	}

	private record Asked(String name, StepView step) {
	}

}

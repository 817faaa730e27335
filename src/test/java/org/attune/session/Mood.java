package org.attune.session;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.attune.RandomAnswers;
import org.attune.casefile.form.Field;

/**
 * How the people of one walk answer: to some questions kindly, to some always the same,
 * to the others as it comes. Without kindness no walk would come far.
 */
final class Mood {

	private static final List<Integer> KINDNESS = List.of(98, 90, 75, 30);

	private final Random random;

	private final RandomAnswers words;

	private final int kindness;

	private final Map<String, Attitude> attitudes = new HashMap<>();

	private final Map<String, Object> always = new HashMap<>();

	Mood(Random random, Clock clock) {
		this.random = random;
		this.words = new RandomAnswers(random, "kitchen", clock);
		this.kindness = KINDNESS.get(random.nextInt(KINDNESS.size()));
	}

	Map<String, Object> answers(StepView step) {
		Map<String, Object> answers = this.words.to(step.form().json());
		for (Field field : step.form().routes()) {
			String key = step.task() + "." + field.key();
			switch (this.attitudes.computeIfAbsent(key, (each) -> attitude())) {
				case KIND -> answers.computeIfPresent(field.key(), (each, by) -> Company.KIND.getOrDefault(key, by));
				case STUBBORN -> answers.computeIfPresent(field.key(),
						(each, by) -> this.always.merge(key, by, (first, next) -> first));
				case FREE -> {
				}
			}
		}
		return answers;
	}

	private Attitude attitude() {
		if (this.random.nextInt(100) < this.kindness) {
			return Attitude.KIND;
		}
		return this.random.nextBoolean() ? Attitude.STUBBORN : Attitude.FREE;
	}

	private enum Attitude {

		KIND, STUBBORN, FREE

	}

}

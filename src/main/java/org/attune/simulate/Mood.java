package org.attune.simulate;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.Set;

import org.attune.casefile.form.Field;
import org.attune.session.StepView;

/**
 * How the people of one case answer. At forks of the way to some questions kindly, to
 * some always the same, to the others as it comes: without kindness no case would come
 * far. That nobody is in danger is what they say to questions about safety.
 */
final class Mood {

	private static final List<Integer> KINDNESS = List.of(98, 92, 80, 50);

	private static final ResourceBundle KIND = ResourceBundle.getBundle("org.attune.simulate.kind", Locale.ROOT);

	private static final String SAFETY = "safety";

	private static final Set<String> ABOUT_SAFETY = Set.of("pulse", "freely");

	private static final Set<Field.Type> CHOICES = Set.of(Field.Type.RADIO, Field.Type.SELECT);

	private static final int USUALLY = 90;

	private final Random random;

	private final FormFilling filling;

	private final int kindness;

	private final Map<String, Attitude> attitudes = new HashMap<>();

	private final Map<String, Object> always = new HashMap<>();

	Mood(Random random, Clock clock) {
		this.random = random;
		this.filling = new FormFilling(random, clock);
		this.kindness = KINDNESS.get(random.nextInt(KINDNESS.size()));
	}

	Map<String, Object> answers(StepView step) {
		Map<String, Object> answers = this.filling.to(step.form().json());
		for (Field field : step.form().fields()) {
			if (ABOUT_SAFETY.contains(field.key())) {
				answers.put(field.key(), first(field, answers.get(field.key())));
			}
			else if (answers.containsKey(field.key())) {
				answers.compute(field.key(), (key, by) -> answer(step, field, by));
			}
		}
		answers.values().removeIf(Objects::isNull);
		return answers;
	}

	private Object answer(StepView step, Field field, Object by) {
		if (!field.route()) {
			boolean first = SAFETY.equals(step.stage()) || this.random.nextInt(100) < USUALLY;
			return first ? first(field, by) : by;
		}
		String key = step.task() + "." + field.key();
		return switch (this.attitudes.computeIfAbsent(key, (each) -> attitude())) {
			case KIND -> kind(key, field, by);
			case STUBBORN -> this.always.merge(key, by, (first, next) -> first);
			case FREE -> by;
		};
	}

	/** What a form offers first is the harmless answer. */
	private static Object first(Field field, Object by) {
		return CHOICES.contains(field.type()) && !field.choices().isEmpty() ? field.choices().get(0).value() : by;
	}

	private static Object kind(String key, Field field, Object by) {
		if (!KIND.containsKey(key)) {
			return first(field, by);
		}
		return (field.type() == Field.Type.NUMBER) ? Integer.valueOf(KIND.getString(key)) : KIND.getString(key);
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

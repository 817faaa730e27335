package org.attune.coach;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What the author is doing; the same words are fine in one moment and not in another. */
public enum Moment {

	/** Telling one's own side, and everything that is none of the others. */
	SPEAK,
	/** Saying back what the other person said; nothing of one's own yet. */
	REFLECT,
	/** Saying what makes sense in it. */
	VALIDATE,
	/** Owning a part. */
	SORRY;

	private static final Map<String, Moment> TASKS = Map.of("say-back", REFLECT, "say-back-later", REFLECT,
			"hear-story", REFLECT, "hear-view", REFLECT, "make-sense", VALIDATE, "own-part", SORRY, "answer-part",
			SORRY);

	/** Whether it is about the other person's words, and none of one's own. */
	boolean listens() {
		return this == REFLECT || this == VALIDATE;
	}

	/**
	 * The moment of a step.
	 * @param step a task's id, the name of a moment, or null
	 */
	public static Moment of(String step) {
		if (step == null) {
			return SPEAK;
		}
		String word = step.strip().toLowerCase(Locale.ROOT);
		return isOne(word) ? valueOf(word.toUpperCase(Locale.ROOT)) : TASKS.getOrDefault(word, SPEAK);
	}

	/** Whether it is the name of a moment, in letters of whatever size. */
	static boolean isOne(String word) {
		return Stream.of(values()).anyMatch((each) -> each.name().equalsIgnoreCase(word.strip()));
	}

}

package org.attune.coach;

import java.util.Locale;
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
	SORRY,
	/** Where the coach keeps quiet but for safety. */
	NONE;

	/** Whether it is about the other person's words, and none of one's own. */
	boolean listens() {
		return this == REFLECT || this == VALIDATE;
	}

	/**
	 * The moment of that name; to speak where there is none.
	 * @param word such as {@code reflect}, or null
	 */
	public static Moment of(String word) {
		return (word != null && isOne(word)) ? valueOf(word.strip().toUpperCase(Locale.ROOT)) : SPEAK;
	}

	/** Whether it is the name of a moment, in letters of whatever size. */
	public static boolean isOne(String word) {
		return Stream.of(values()).anyMatch((each) -> each.name().equalsIgnoreCase(word.strip()));
	}

}

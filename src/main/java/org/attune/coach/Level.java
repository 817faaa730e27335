package org.attune.coach;

import java.util.Locale;

/** How much a remark asks of the author, from least to most. */
public enum Level {

	/** Something that was said well. */
	GOOD,
	/** A thought to take or leave. */
	HINT,
	/** Shown once more before sending. */
	NUDGE,
	/** A few minutes to think; may still be sent. */
	HOLD,
	/**
	 * The text waits until its author chooses to edit, to take a break or to get help.
	 */
	SAFETY;

	/** The word for it in rule files, settings and JSON. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Level of(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

}

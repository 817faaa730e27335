package org.attune.terms;

import java.time.Duration;
import java.util.Locale;

/**
 * How much time people give themselves; stretches or shortens every duration of a
 * process.
 */
public enum Pace {

	/** Half as long again. */
	CALM(150),

	/** As the process says. */
	NORMAL(100),

	/** Half. */
	QUICK(50);

	private final int percent;

	Pace(int percent) {
		this.percent = percent;
	}

	/** The duration at this pace. */
	public Duration of(Duration normal) {
		return normal.multipliedBy(this.percent).dividedBy(100);
	}

	/** The word as it stands in requests and in the database. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Reads the word; throws {@link IllegalArgumentException} on any other. */
	public static Pace of(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

}

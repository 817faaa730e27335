package org.attune.engine.xml;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * ISO 8601 durations as both the engine and the services understand them: days, hours,
 * minutes and seconds, in whole numbers.
 */
public final class Durations {

	private static final Pattern FORM = Pattern
		.compile("P(?=.)(\\d{1,5}D)?(T(?=\\d)(\\d{1,6}H)?(\\d{1,6}M)?(\\d{1,6}S)?)?");

	private Durations() {
	}

	/** The duration; empty where the text is none, or is no time at all. */
	public static Optional<Duration> read(String text) {
		return Optional.ofNullable(text)
			.filter((value) -> FORM.matcher(value).matches())
			.map(Duration::parse)
			.filter((duration) -> !duration.isZero());
	}

}

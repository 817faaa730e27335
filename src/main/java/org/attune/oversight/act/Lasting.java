package org.attune.oversight.act;

import java.time.Duration;
import java.time.format.DateTimeParseException;

import org.attune.terms.Refusal;

/** How long a counselor wants something to last. */
final class Lasting {

	private Lasting() {
	}

	/**
	 * Reads an ISO 8601 duration within limits; refused as a target that does not fit.
	 */
	static Duration read(String target, Duration least, Duration most) {
		Duration lasts = parsed(target);
		if (lasts.compareTo(least) < 0) {
			throw Refusal.invalidRequest("target", "min", least.toString());
		}
		if (lasts.compareTo(most) > 0) {
			throw Refusal.invalidRequest("target", "max", most.toString());
		}
		return lasts;
	}

	private static Duration parsed(String target) {
		try {
			return Duration.parse(target);
		}
		catch (DateTimeParseException ex) {
			throw Refusal.invalidRequest("target", "duration");
		}
	}

}

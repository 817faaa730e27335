package org.attune.oversight.alarm;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

import org.attune.casefile.safety.Decision;
import org.attune.terms.Refusal;

/**
 * What a counselor decides.
 *
 * @param decision the word of a {@link Decision}
 * @param reason why, 20 to 1000 characters; only counselors of the case read it
 * @param lookAgain the day to look at it again, ISO 8601; null or blank for none
 */
public record Judgement(String decision, String reason, String lookAgain) {

	private static final int SHORTEST = 20;

	private static final int LONGEST = 1000;

	Decision check(Clock clock) {
		List<Refusal.FieldError> errors = new ArrayList<>();
		int length = (this.reason != null) ? this.reason.strip().length() : 0;
		if (length < SHORTEST) {
			errors.add(new Refusal.FieldError("reason", "min-length", List.of(String.valueOf(SHORTEST))));
		}
		if (length > LONGEST) {
			errors.add(new Refusal.FieldError("reason", "max-length", List.of(String.valueOf(LONGEST))));
		}
		if (Decision.of(this.decision).isEmpty()) {
			errors.add(new Refusal.FieldError("decision", "choice", List.of()));
		}
		if (again() != null && again().isBefore(clock.instant())) {
			errors.add(new Refusal.FieldError("lookAgain", "future-day", List.of()));
		}
		if (!errors.isEmpty()) {
			throw Refusal.invalidRequest(errors);
		}
		return Decision.of(this.decision).orElseThrow();
	}

	/** The beginning of that day, UTC; long past when it is no date. */
	Instant again() {
		if (this.lookAgain == null || this.lookAgain.isBlank()) {
			return null;
		}
		try {
			return LocalDate.parse(this.lookAgain.strip()).atStartOfDay().toInstant(ZoneOffset.UTC);
		}
		catch (DateTimeParseException ex) {
			return Instant.EPOCH;
		}
	}

}

package org.attune.casefile;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

import org.attune.terms.Refusal;

/**
 * Why words shall not be erased, and until when, as it was asked for.
 *
 * @param until the last day, such as 2027-03-31; it ends in UTC
 */
public record HoldWish(String reason, String until) {

	private static final int LONGEST = 1000;

	/** When the hold ends; refused, field by field: no reason, no day to come. */
	public Instant end(Clock clock) {
		if (this.reason == null || this.reason.isBlank()) {
			throw Refusal.invalidRequest("reason", "required");
		}
		if (this.reason.length() > LONGEST) {
			throw Refusal.invalidRequest("reason", "max-length", String.valueOf(LONGEST));
		}
		Instant end = day().orElseThrow(() -> Refusal.invalidRequest("until", "date"));
		if (!end.isAfter(clock.instant())) {
			throw Refusal.invalidRequest("until", "future-day");
		}
		return end;
	}

	private Optional<Instant> day() {
		try {
			LocalDate last = LocalDate.parse((this.until != null) ? this.until.strip() : "");
			return Optional.of(last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}

package org.attune.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

import org.attune.identity.quiet.QuietTime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The hours in which no mail goes out that can wait; none if both times are the same.
 *
 * @param zone the time zone of people who did not choose one
 */
@ConfigurationProperties("attune.mail.quiet")
record QuietHours(@DefaultValue("21:00") LocalTime from, @DefaultValue("08:00") LocalTime until,
		@DefaultValue("UTC") ZoneId zone) {

	private static final Duration MORE = Duration.ofHours(2);

	/** These, but for what a person chose otherwise. */
	QuietHours or(QuietTime chosen) {
		return new QuietHours((chosen.from() != null) ? chosen.from() : this.from,
				(chosen.until() != null) ? chosen.until() : this.until,
				(chosen.zone() != null) ? chosen.zone() : this.zone);
	}

	/** Longer ones, for who wants more quiet. */
	QuietHours longer() {
		return new QuietHours(this.from.minus(MORE), this.until.plus(MORE), this.zone);
	}

	/** When the quiet hours end that it is in; empty if it is in none. */
	Optional<Instant> end(Instant now) {
		ZonedDateTime here = now.atZone(this.zone);
		if (!isQuiet(here.toLocalTime())) {
			return Optional.empty();
		}
		ZonedDateTime end = here.toLocalDate().atTime(this.until).atZone(here.getZone());
		return Optional.of((end.isAfter(here) ? end : end.plusDays(1)).toInstant());
	}

	private boolean isQuiet(LocalTime time) {
		boolean begun = !time.isBefore(this.from);
		boolean over = !time.isBefore(this.until);
		return this.from.isAfter(this.until) ? begun || !over : begun && !over;
	}

}

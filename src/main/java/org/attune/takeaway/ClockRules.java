package org.attune.takeaway;

import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.TimeZone;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;

/**
 * Tells calendars when the clock of a meeting is put forward and back, so that what comes
 * again stays at its time of day. They need it in the file (RFC 5545, 3.6.5).
 */
final class ClockRules {

	/** What comes again does so for a year at most. */
	private static final Period LONG_ENOUGH = Period.ofYears(2);

	private ClockRules() {
	}

	static TimezoneAssignment of(DueDate.Meeting meeting) {
		ZoneId zone = meeting.zone();
		VTimezone clock = new VTimezone(zone.getId());
		ZonedDateTime begins = meeting.begins().atZone(zone);
		add(clock, zone, begins.toLocalDateTime().minusDays(1), begins.getOffset(), begins.getOffset());
		ZoneOffsetTransition next = zone.getRules().nextTransition(begins.toInstant());
		while (next != null && next.getInstant().isBefore(begins.plus(LONG_ENOUGH).toInstant())) {
			add(clock, zone, next.getDateTimeBefore(), next.getOffsetBefore(), next.getOffsetAfter());
			next = zone.getRules().nextTransition(next.getInstant());
		}
		return new TimezoneAssignment(TimeZone.getTimeZone(zone), clock);
	}

	private static void add(VTimezone clock, ZoneId zone, LocalDateTime from, ZoneOffset before, ZoneOffset after) {
		if (zone.getRules().isDaylightSavings(from.toInstant(before).plusSeconds(1))) {
			DaylightSavingsTime summer = new DaylightSavingsTime();
			clock.addDaylightSavingsTime(summer);
			fill(summer, from, before, after);
		}
		else {
			StandardTime winter = new StandardTime();
			clock.addStandardTime(winter);
			fill(winter, from, before, after);
		}
	}

	private static void fill(Observance observance, LocalDateTime from, ZoneOffset before, ZoneOffset after) {
		observance.setDateStart(new DateTimeComponents(from.getYear(), from.getMonthValue(), from.getDayOfMonth(),
				from.getHour(), from.getMinute(), from.getSecond(), false));
		observance.setTimezoneOffsetFrom(new UtcOffset(before.getTotalSeconds() * 1000L));
		observance.setTimezoneOffsetTo(new UtcOffset(after.getTotalSeconds() * 1000L));
	}

}

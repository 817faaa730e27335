package org.attune.casefile.form;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;

import biweekly.ICalVersion;
import biweekly.io.CannotParseException;
import biweekly.io.ParseContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.parameter.ICalParameters;
import biweekly.property.RecurrenceRule;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;

/** How often something comes again, as a rule of RFC 5545 such as {@code FREQ=WEEKLY}. */
public final class Repeat {

	private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

	private Repeat() {
	}

	/** Whether a text is such a rule. */
	public static boolean isRule(String text) {
		try {
			return rule(text).getValue().getFrequency() != null;
		}
		catch (CannotParseException ex) {
			return false;
		}
	}

	/** The rule as calendars know it. */
	public static RecurrenceRule rule(String text) {
		ParseContext context = new ParseContext();
		context.setVersion(ICalVersion.V2_0);
		return new RecurrenceRuleScribe().parseText(text, null, new ICalParameters(), context);
	}

	/** The first time after a moment; empty when there is none. */
	public static Optional<LocalDateTime> next(LocalDateTime begins, String rule, LocalDateTime after) {
		DateIterator times = rule(rule).getDateIterator(Date.from(begins.toInstant(ZoneOffset.UTC)), UTC);
		while (times.hasNext()) {
			LocalDateTime time = LocalDateTime.ofInstant(times.next().toInstant(), ZoneOffset.UTC);
			if (time.isAfter(after)) {
				return Optional.of(time);
			}
		}
		return Optional.empty();
	}

}

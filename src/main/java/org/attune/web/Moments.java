package org.attune.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Moments in words, in the reader's time zone as far as it is known, for templates. */
@Component
class Moments {

	private final MessageSource messages;

	Moments(MessageSource messages) {
		this.messages = messages;
	}

	/** "23 November 2026, 18:00 CET". */
	public String say(Instant moment) {
		return format("time.pattern", moment);
	}

	/** "23 November 2026". */
	public String day(TemporalAccessor day) {
		return format("time.day", day);
	}

	/** The day of a moment, where the reader is. */
	public String dayOf(Instant moment) {
		return format("time.day", moment);
	}

	/** The time zone that the reader chose; null if they did not. */
	public String chosenZone() {
		return Whereabouts.chosen().map(ZoneId::getId).orElse(null);
	}

	private String format(String pattern, TemporalAccessor moment) {
		Locale language = LocaleContextHolder.getLocale();
		return DateTimeFormatter.ofPattern(this.messages.getMessage(pattern, null, language), language)
			.withZone(LocaleContextHolder.getTimeZone().toZoneId())
			.format(moment);
	}

}

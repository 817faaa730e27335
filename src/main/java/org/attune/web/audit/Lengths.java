package org.attune.web.audit;

import java.time.Duration;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How long something took, in words, for templates. */
@Component("lengths")
class Lengths {

	private final MessageSource messages;

	Lengths(MessageSource messages) {
		this.messages = messages;
	}

	/** In days from two days on, then in hours, then in minutes; "–" for none. */
	public String say(Duration lasts) {
		if (lasts == null) {
			return "–";
		}
		if (lasts.toHours() >= 48) {
			return unit("days", lasts.toDays());
		}
		return (lasts.toMinutes() >= 120) ? unit("hours", lasts.toHours()) : unit("minutes", lasts.toMinutes());
	}

	private String unit(String unit, long number) {
		Locale language = LocaleContextHolder.getLocale();
		return this.messages.getMessage("span." + unit, new Object[] { number }, language);
	}

}

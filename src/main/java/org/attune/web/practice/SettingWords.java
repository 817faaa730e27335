package org.attune.web.practice;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A setting of the practice, as it was put on record, in words; for templates. */
@Component
class SettingWords {

	private static final Set<String> DAYS = Stream.of(DayOfWeek.values()).map(Enum::name).collect(Collectors.toSet());

	private final MessageSource messages;

	SettingWords(MessageSource messages) {
		this.messages = messages;
	}

	/** What the setting of that name was or became; null where that is not on record. */
	public String say(String setting, Object value) {
		String text = (value != null) ? value.toString() : "…";
		if (text.isEmpty()) {
			return "–";
		}
		return setting.equals("hours") ? hours(text) : message(setting + "." + word(text), text);
	}

	private String hours(String text) {
		String days = Arrays.stream(text.split(" "))
			.filter(DAYS::contains)
			.map((day) -> message("day." + word(day), day))
			.collect(Collectors.joining(", "));
		String rest = Arrays.stream(text.split(" "))
			.filter((part) -> !DAYS.contains(part))
			.collect(Collectors.joining(" "));
		return days + ": " + rest;
	}

	private String message(String key, String otherwise) {
		return this.messages.getMessage("practice." + key, null, otherwise, LocaleContextHolder.getLocale());
	}

	private static String word(String name) {
		return name.toLowerCase(Locale.ROOT).replace('_', '-');
	}

}

package org.attune.help;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One number to call.
 *
 * @param kind whom it is for
 * @param name what it calls itself; empty for an emergency number
 * @param number as people dial it there
 * @param hours when somebody answers, in short
 * @param languages the languages spoken there, in short
 * @param source the page that says so
 * @param checked the day it was last looked at
 */
public record HelpLine(Kind kind, String name, String number, String hours, String languages, String source,
		LocalDate checked) {

	private static final Pattern CODE = Pattern.compile("\\b[a-z]{2}\\b");

	/** The number without its spaces, as a telephone takes it. */
	public String dial() {
		return this.number.replaceAll("[^0-9+*#]", "").replace("#", "%23");
	}

	/** The languages by their names, in words of a language. */
	public String languages(Locale in) {
		return CODE.matcher(this.languages.replaceAll(" (?!and more|more)", ", "))
			.replaceAll((code) -> new Locale.Builder().setLanguage(code.group()).build().getDisplayLanguage(in));
	}

	/** Whom a number is for, the most urgent first. */
	public enum Kind {

		/** Somebody is in danger now. */
		EMERGENCY,

		/** Somebody thinks of ending their life, or cannot bear it any more. */
		CRISIS,

		/** Somebody is hurt or threatened by somebody close. */
		VIOLENCE,

		/** A child is in danger, or needs somebody to talk to. */
		CHILD;

		/** The kind as files, programs and message keys say it. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}

package org.attune.web.audit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.attune.audit.desk.LookUpCases;

/** What an auditor looks for, as it was typed; what makes no sense is not looked for. */
record Choice(String number, String process, String from, String to, String before) {

	LookUpCases.Wanted wanted() {
		return new LookUpCases.Wanted(whole(this.number), text(this.process), day(this.from), day(this.to));
	}

	Long cursor() {
		return whole(this.before);
	}

	static Long whole(String text) {
		return (text != null && text.strip().matches("[0-9]{1,18}")) ? Long.valueOf(text.strip()) : null;
	}

	static String text(String text) {
		return (text != null && !text.isBlank()) ? text.strip() : null;
	}

	private static LocalDate day(String text) {
		try {
			return (text(text) != null) ? LocalDate.parse(text.strip()) : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}

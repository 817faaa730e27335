package org.attune.web.audit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

import org.attune.audit.desk.LookUpCases;
import org.attune.terms.Refusal.FieldError;

/**
 * What an auditor looks for, as it was typed; what makes no sense is told, and not looked
 * for.
 */
record Choice(String number, String process, String from, String to, String before) {

	LookUpCases.Wanted wanted() {
		return new LookUpCases.Wanted(whole(this.number), text(this.process), day(this.from), day(this.to));
	}

	/**
	 * What makes no sense, field by field.
	 * @param processes those that there ever were
	 */
	List<FieldError> wrong(List<String> processes) {
		List<FieldError> wrong = new ArrayList<>();
		check(wrong, "number", this.number, whole(this.number) != null, "whole");
		check(wrong, "process", this.process, processes.contains(text(this.process)), "unknown-process");
		check(wrong, "from", this.from, day(this.from) != null, "date");
		check(wrong, "to", this.to, day(this.to) != null, "date");
		return wrong;
	}

	private static void check(List<FieldError> wrong, String field, String typed, boolean fits, String code) {
		if (text(typed) != null && !fits) {
			wrong.add(new FieldError(field, code, List.of()));
		}
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

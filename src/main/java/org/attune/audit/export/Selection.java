package org.attune.audit.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.attune.terms.Refusal;
import org.attune.terms.Refusal.FieldError;

/**
 * Which part of the log is wanted; what is null does not matter.
 *
 * @param from the first moment
 * @param to the first moment after
 * @param process the id of the process that cases were opened with, or its id and
 * version, as in {@code quick-talk:3}
 */
public record Selection(Instant from, Instant to, String process) {

	/** The whole log. */
	public static final Selection ALL = new Selection(null, null, null);

	private static final Pattern PROCESS = Pattern.compile("[A-Za-z_][\\w.-]{0,99}(:\\d{1,9})?");

	/**
	 * Reads days (in UTC) or moments of ISO 8601; the last day is part of it, the last
	 * moment is not. What is null or empty does not matter. Refused as an invalid
	 * request, field by field.
	 */
	public static Selection of(String from, String to, String process) {
		List<FieldError> errors = new ArrayList<>();
		Instant first = moment("from", from, 0, errors);
		Instant after = moment("to", to, 1, errors);
		if (first != null && after != null && !first.isBefore(after)) {
			errors.add(new FieldError("to", "span", List.of()));
		}
		if (given(process) && !PROCESS.matcher(process.strip()).matches()) {
			errors.add(new FieldError("process", "unknown-process", List.of()));
		}
		if (!errors.isEmpty()) {
			throw Refusal.invalidRequest(errors);
		}
		return new Selection(first, after, given(process) ? process.strip() : null);
	}

	/** The process without its version. */
	String processId() {
		return (this.process != null) ? this.process.replaceFirst(":.*", "") : null;
	}

	/** The process with its version; null where every version will do. */
	String processVersion() {
		return (this.process != null && this.process.contains(":")) ? this.process : null;
	}

	private static Instant moment(String field, String text, int days, List<FieldError> errors) {
		try {
			return given(text) ? moment(text.strip(), days) : null;
		}
		catch (DateTimeParseException ex) {
			errors.add(new FieldError(field, "moment", List.of()));
			return null;
		}
	}

	/** A plus sign in an address is a space, unless it is escaped. */
	private static Instant moment(String text, int days) {
		return text.contains("T") ? OffsetDateTime.parse(text.replace(' ', '+')).toInstant()
				: LocalDate.parse(text).plusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant();
	}

	private static boolean given(String text) {
		return text != null && !text.isBlank();
	}

}

package org.attune.casefile.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.casefile.form.Field.Choice;
import org.attune.casefile.form.Field.Limits;
import org.attune.casefile.form.Field.Type;

/** Holds one value against its field. */
final class ValueCheck {

	private static final int MOMENT_LENGTH = 40;

	private static final int LAST_YEAR = 9999;

	private ValueCheck() {
	}

	static Reading read(Field field, Object value) {
		if (value == null || "".equals(value)) {
			return nothing(field);
		}
		return switch (field.type()) {
			case CHECKBOX -> (value instanceof Boolean) ? Reading.of(value) : Reading.wrong("kind");
			case NUMBER -> number(field.limits(), Numbers.read(value));
			case CHECKLIST, TAGLIST -> (value instanceof List<?> list) ? choices(field, list) : Reading.wrong("kind");
			default -> (value instanceof String text) ? text(field, text) : Reading.wrong("kind");
		};
	}

	/** What to say where nothing is given and something has to be. */
	static String missing(Type type) {
		return switch (type) {
			case CHECKBOX -> "tick";
			case RADIO, SELECT, CHECKLIST, TAGLIST -> "choose";
			default -> "required";
		};
	}

	private static Reading nothing(Field field) {
		return (field.type() == Type.CHECKBOX) ? Reading.of(false) : Reading.NOTHING;
	}

	private static Reading number(Limits limits, BigDecimal number) {
		if (number == null) {
			return Reading.wrong("number");
		}
		Integer digits = limits.decimalDigits();
		if (digits != null && number.scale() > digits) {
			return (digits == 0) ? Reading.wrong("whole") : Reading.wrong("decimals", digits);
		}
		if (limits.min() != null && number.compareTo(limits.min()) < 0) {
			return Reading.wrong("min", limits.min().toPlainString());
		}
		if (limits.max() != null && number.compareTo(limits.max()) > 0) {
			return Reading.wrong("max", limits.max().toPlainString());
		}
		return Reading.of(Numbers.kept(number));
	}

	private static Reading choices(Field field, List<?> chosen) {
		if (chosen.size() > field.choices().size()) {
			return Reading.wrong("too-many", field.choices().size());
		}
		Set<Object> offered = offered(field);
		if (!chosen.stream().allMatch((value) -> value instanceof String && offered.contains(value))) {
			return Reading.wrong("choice");
		}
		if (new HashSet<>(chosen).size() < chosen.size()) {
			return Reading.wrong("repeated");
		}
		return chosen.isEmpty() ? Reading.NOTHING : Reading.of(List.copyOf(chosen));
	}

	private static Set<Object> offered(Field field) {
		return field.choices().stream().map(Choice::value).collect(Collectors.toSet());
	}

	private static Reading text(Field field, String text) {
		return switch (field.type()) {
			case RADIO, SELECT -> offered(field).contains(text) ? Reading.of(text) : Reading.wrong("choice");
			case DATE -> moment(text, DateTimeFormatter.ISO_LOCAL_DATE, "date");
			case TIME -> moment(text, DateTimeFormatter.ISO_LOCAL_TIME, "time");
			case DATETIME -> moment(text, DateTimeFormatter.ISO_LOCAL_DATE_TIME, "datetime");
			default -> TextCheck.read(field, text);
		};
	}

	private static Reading moment(String text, DateTimeFormatter format, String code) {
		try {
			if (text.length() <= MOMENT_LENGTH && inRange(format.parse(text.strip()))) {
				return Reading.of(text.strip());
			}
		}
		catch (DateTimeException ex) {
			// told below
		}
		return Reading.wrong(code);
	}

	private static boolean inRange(TemporalAccessor moment) {
		if (!moment.isSupported(ChronoField.YEAR)) {
			return LocalTime.from(moment) != null;
		}
		int year = LocalDate.from(moment).getYear();
		return year >= 1 && year <= LAST_YEAR;
	}

}

package org.attune.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.attune.casefile.form.Field;
import org.attune.casefile.form.Form;

/** Puts answers into words, as their form labels them. */
final class Words {

	private static final String TICK = "\u2713";

	private final Locale language;

	private final Function<Field, List<Field.Choice>> choices;

	Words(Locale language, Function<Field, List<Field.Choice>> choices) {
		this.language = language;
		this.choices = choices;
	}

	/**
	 * The answered fields, in the form's order; a box that is not ticked says nothing,
	 * nor does a choice of words that were taken back.
	 */
	List<ContributionView.Line> lines(Form form, Map<String, Object> answers) {
		List<ContributionView.Line> lines = new ArrayList<>();
		for (Field field : form.fields()) {
			Object value = answers.get(field.key());
			String text = (value != null && !Boolean.FALSE.equals(value)) ? text(field, value) : "";
			if (!text.isEmpty()) {
				lines.add(new ContributionView.Line(field.label(), text, Boolean.TRUE.equals(value)));
			}
		}
		return lines;
	}

	/** One answer in words. */
	String text(Field field, Object value) {
		if (value instanceof List<?> values) {
			return values.stream()
				.map((each) -> text(field, each))
				.filter((text) -> !text.isEmpty())
				.collect(Collectors.joining(", "));
		}
		if (value instanceof Map<?, ?> row) {
			return row(field, row);
		}
		return switch (field.type()) {
			case CHECKBOX -> TICK;
			case RADIO, SELECT, CHECKLIST, TAGLIST -> label(field, value.toString());
			case DATE, TIME, DATETIME -> moment(field, value.toString());
			default -> value.toString();
		};
	}

	private String row(Field list, Map<?, ?> row) {
		return list.children()
			.stream()
			.filter((child) -> row.get(child.key()) != null && !Boolean.FALSE.equals(row.get(child.key())))
			.map((child) -> text(child, row.get(child.key())))
			.collect(Collectors.joining(" \u2013 "));
	}

	private String label(Field field, String value) {
		List<Field.Choice> known = (field.valuesKey() != null) ? this.choices.apply(field) : field.choices();
		return known.stream()
			.filter((choice) -> choice.value().equals(value))
			.map(Field.Choice::label)
			.findFirst()
			.orElse((field.valuesKey() != null) ? "" : value);
	}

	private String moment(Field field, String value) {
		try {
			return switch (field.type()) {
				case DATE -> format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), LocalDate.parse(value));
				case TIME -> format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), LocalTime.parse(value));
				default -> format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT),
						LocalDateTime.parse(value));
			};
		}
		catch (DateTimeParseException ex) {
			return value;
		}
	}

	private String format(DateTimeFormatter style, TemporalAccessor moment) {
		return style.withLocale(this.language).format(moment);
	}

}

package org.attune.session.reading;

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
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.attune.casefile.form.Field;
import org.attune.casefile.form.Form;
import org.attune.casefile.form.Joined;
import org.attune.terms.Privacy;

/** Puts answers into words, as their form labels them. */
final class Words {

	private static final String TICK = "\u2713";

	private final Locale language;

	private final Function<Field, List<Field.Choice>> choices;

	private final String unseen;

	private final UnaryOperator<String> clock;

	/**
	 * Words for a reader.
	 * @param choices what can be chosen in a field whose choices come from the case
	 * @param unseen what to say of a choice that the reader cannot see
	 * @param clock says by which clock a time is meant
	 */
	Words(Locale language, Function<Field, List<Field.Choice>> choices, String unseen, UnaryOperator<String> clock) {
		this.language = language;
		this.choices = choices;
		this.unseen = unseen;
		this.clock = clock;
	}

	/**
	 * The answered fields, in the form's order; a box that is not ticked says nothing,
	 * and what stands in the text of another field is not said twice.
	 */
	List<ContributionView.Line> lines(Form form, Privacy privacy, Map<String, Object> answers) {
		Set<String> joined = Joined.pieces(form, answers);
		return lines(form.fields().stream().filter((field) -> !joined.contains(field.key())).toList(), privacy,
				answers);
	}

	private List<ContributionView.Line> lines(List<Field> fields, Privacy privacy, Map<?, ?> answers) {
		List<ContributionView.Line> lines = new ArrayList<>();
		for (Field field : fields) {
			Object value = answers.get(field.key());
			if (value != null && !Boolean.FALSE.equals(value)) {
				Privacy own = privacy.orStricter(field.privacy());
				lines.add(new ContributionView.Line(field.key(), field.label(), text(field, value),
						Boolean.TRUE.equals(value), own, rows(field, own, value)));
			}
		}
		return lines;
	}

	private List<List<ContributionView.Line>> rows(Field list, Privacy privacy, Object value) {
		return (list.type() != Field.Type.DYNAMICLIST) ? List.of()
				: ((List<?>) value).stream().map((row) -> lines(list.children(), privacy, (Map<?, ?>) row)).toList();
	}

	/** One answer in words. */
	String text(Field field, Object value) {
		if (value instanceof List<?> values) {
			String between = (field.type() == Field.Type.DYNAMICLIST) ? "\n" : ", ";
			return values.stream().map((each) -> text(field, each)).collect(Collectors.joining(between));
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
			.orElse(this.unseen);
	}

	private String moment(Field field, String value) {
		try {
			return switch (field.type()) {
				case DATE -> format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), LocalDate.parse(value));
				case TIME -> format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), LocalTime.parse(value));
				default ->
					this.clock.apply(format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT),
							LocalDateTime.parse(value)));
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

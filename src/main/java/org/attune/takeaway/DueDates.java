package org.attune.takeaway;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.attune.casefile.form.Field;
import org.attune.casefile.form.Form;
import org.attune.session.reading.ContributionView;
import org.attune.session.reading.ContributionView.Line;

/** Finds the days that a text names or counts, from the day on which all said yes. */
final class DueDates {

	private final Form form;

	private final LocalDate start;

	DueDates(Form form, LocalDate start) {
		this.form = form;
		this.start = start;
	}

	/** The text without what counts the days: the dates say it. */
	Agreement.Text text(ContributionView view) {
		return new Agreement.Text(view.name(), without(this.form.fields(), view.lines()), view.takenBack());
	}

	/** The dates in it. */
	Stream<DueDate> in(ContributionView view) {
		List<DueDate> dates = new ArrayList<>();
		for (Field field : this.form.fields()) {
			Object value = view.answers().get(field.key());
			if (field.type() == Field.Type.DYNAMICLIST && value instanceof List<?> rows) {
				IntStream.range(0, rows.size()).forEach((at) -> row(view, field, at, (Map<?, ?>) rows.get(at), dates));
			}
			else {
				add(view, field, value, field.key(), null, dates);
			}
		}
		return dates.stream();
	}

	private void row(ContributionView view, Field list, int at, Map<?, ?> row, List<DueDate> dates) {
		String what = view.lines()
			.stream()
			.filter((line) -> line.key().equals(list.key()))
			.flatMap((line) -> line.rows().get(at).stream())
			.map(Line::text)
			.findFirst()
			.orElse("");
		for (Field child : list.children()) {
			add(view, child, row.get(child.key()), list.key() + "/" + at + "/" + child.key(), what, dates);
		}
	}

	private void add(ContributionView view, Field field, Object value, String place, String what, List<DueDate> dates) {
		LocalDate day = (value != null) ? day(field, value) : null;
		if (day != null) {
			byte[] name = (view.contributionId() + "/" + place).getBytes(StandardCharsets.UTF_8);
			dates.add(new DueDate(UUID.nameUUIDFromBytes(name), day, what, meeting(field, value, view)));
		}
	}

	private DueDate.Meeting meeting(Field field, Object value, ContributionView view) {
		return (field.type() != Field.Type.DATETIME) ? null
				: new DueDate.Meeting(LocalDateTime.parse(value.toString()),
						(view.zone() != null) ? view.zone() : ZoneOffset.UTC,
						said(view, (lasting) -> field.key().equals(lasting.lasts())).map(BigDecimal::new)
							.map(BigDecimal::intValue)
							.orElse(null),
						said(view, (often) -> field.key().equals(often.repeats())).orElse(null));
	}

	private Optional<String> said(ContributionView view, Predicate<Field> where) {
		return this.form.fields()
			.stream()
			.filter(where)
			.map((field) -> view.answers().get(field.key()))
			.filter(Objects::nonNull)
			.map(Object::toString)
			.findFirst();
	}

	private LocalDate day(Field field, Object value) {
		if (field.type() == Field.Type.DATETIME) {
			return LocalDateTime.parse(value.toString()).toLocalDate();
		}
		if (field.type() == Field.Type.DATE) {
			return LocalDate.parse(value.toString());
		}
		return (field.date() != null) ? this.start.plus(new BigDecimal(value.toString()).longValue(), field.date())
				: null;
	}

	private static List<Line> without(List<Field> fields, List<Line> lines) {
		return lines.stream().filter((line) -> field(fields, line).date() == null).map((line) -> {
			List<Field> children = field(fields, line).children();
			return new Line(line.key(), line.label(), line.text(), line.ticked(), line.privacy(),
					line.rows().stream().map((row) -> without(children, row)).toList());
		}).toList();
	}

	private static Field field(List<Field> fields, Line line) {
		return fields.stream().filter((field) -> line.key().equals(field.key())).findFirst().orElseThrow();
	}

}

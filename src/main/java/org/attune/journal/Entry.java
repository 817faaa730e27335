package org.attune.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.attune.casefile.form.Field;
import org.attune.casefile.form.Form;

/**
 * What somebody wrote for themselves at one time.
 *
 * @param answers by field of the journal's form
 */
public record Entry(UUID id, Instant at, Instant changedAt, Map<String, Object> answers) {

	/** What was written, field by field in the form's order, in words. */
	public List<Line> lines(Form form) {
		List<Line> lines = new ArrayList<>();
		for (Field field : form.fields()) {
			Object answer = this.answers.get(field.key());
			if (answer != null) {
				lines.add(new Line(this.id, field.key(), field.label(), text(field, answer)));
			}
		}
		return lines;
	}

	private static String text(Field field, Object answer) {
		return (answer instanceof List<?> chosen)
				? chosen.stream().map((value) -> label(field, value)).collect(Collectors.joining(", "))
				: answer.toString();
	}

	private static String label(Field field, Object value) {
		return field.choices()
			.stream()
			.filter((choice) -> choice.value().equals(value))
			.map(Field.Choice::label)
			.findFirst()
			.orElse(value.toString());
	}

	/** What stands in one field. */
	public record Line(UUID entry, String field, String label, String text) {

		/** Names the line among all of its author. */
		public String ref() {
			return this.entry + "." + this.field;
		}

	}

}

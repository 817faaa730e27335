package org.attune.session.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.attune.casefile.form.Field;
import org.attune.casefile.form.Form;
import org.attune.casefile.form.Joined;

/** Counts the words that somebody typed, in no matter which language that parts words. */
final class WordCount {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['\\u2019-][\\p{L}\\p{N}]+)*");

	private WordCount() {
	}

	/** How many there are in answers; what stands in another text is counted once. */
	static int of(Form form, Map<String, Object> answers) {
		Set<String> joined = Joined.pieces(form, answers);
		return form.fields()
			.stream()
			.filter((field) -> !joined.contains(field.key()))
			.mapToInt((field) -> of(field, answers.get(field.key())))
			.sum();
	}

	private static int of(Field field, Object answer) {
		if (answer instanceof List<?> rows && field.type() == Field.Type.DYNAMICLIST) {
			return rows.stream().mapToInt((row) -> ofRow(field, (Map<?, ?>) row)).sum();
		}
		return Texts.in(field, answer) ? (int) WORD.matcher((String) answer).results().count() : 0;
	}

	private static int ofRow(Field list, Map<?, ?> row) {
		return list.children().stream().mapToInt((child) -> of(child, row.get(child.key()))).sum();
	}

}

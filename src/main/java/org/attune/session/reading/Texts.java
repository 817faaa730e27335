package org.attune.session.reading;

import java.util.List;
import java.util.Map;

import org.attune.casefile.form.Field;

/** Which answers are somebody's own words, rather than a choice. */
public final class Texts {

	private Texts() {
	}

	/** Whether the answer to a field has words in it that its author typed. */
	public static boolean in(Field field, Object answer) {
		if (answer instanceof List<?> rows && field.type() == Field.Type.DYNAMICLIST) {
			return rows.stream()
				.map((row) -> (Map<?, ?>) row)
				.anyMatch((row) -> field.children().stream().anyMatch((child) -> in(child, row.get(child.key()))));
		}
		return (field.type() == Field.Type.TEXTAREA || field.type() == Field.Type.TEXTFIELD)
				&& answer instanceof String text && !text.isBlank();
	}

}

package org.attune.session.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.attune.casefile.form.Field;
import org.attune.casefile.form.Form;

/** What somebody said in one field, as things to choose from. */
final class Said {

	private Said() {
	}

	/**
	 * A choice for each thing that was said. Its value names the place where it was said,
	 * so that nobody's words are copied into another person's answer.
	 */
	static List<Field.Choice> in(UUID contribution, Form form, String key, Object value, Words words) {
		Field field = form.fields().stream().filter((each) -> each.key().equals(key)).findFirst().orElseThrow();
		List<?> values = (value instanceof List<?> list) ? list : List.of(value);
		List<Field.Choice> choices = new ArrayList<>();
		for (int place = 0; place < values.size(); place++) {
			choices.add(new Field.Choice(contribution + "." + place, words.text(field, values.get(place))));
		}
		return choices;
	}

}

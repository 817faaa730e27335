package org.attune.casefile.form;

import java.util.Map;

/**
 * What is asked more than once, or says how often something comes or how long it lasts.
 */
record Again(Map<String, Field> before, boolean rows) {

	void check(Field field) {
		if (field.each() != null && !asksForEach(field)) {
			throw new FormProblem(field.key(), "each");
		}
		if (field.turn() && (!field.answerable() || field.route() || field.each() != null || this.rows)) {
			throw new FormProblem(field.key(), "turn");
		}
		if (field.repeats() != null && !saysHowOften(field)) {
			throw new FormProblem(field.key(), "repeats", field.repeats());
		}
		if (field.lasts() != null && !(field.type() == Field.Type.NUMBER && isTime(field.lasts()))) {
			throw new FormProblem(field.key(), "lasts", field.lasts());
		}
	}

	private boolean asksForEach(Field field) {
		return field.type() == Field.Type.RADIO && !field.route() && !this.rows && Field.AGREED.equals(field.each());
	}

	private boolean saysHowOften(Field field) {
		return field.type() == Field.Type.RADIO && isTime(field.repeats())
				&& field.choices().stream().allMatch((choice) -> Repeat.isRule(choice.value()));
	}

	private boolean isTime(String key) {
		Field field = this.before.get(key);
		return field != null && field.type() == Field.Type.DATETIME;
	}

}

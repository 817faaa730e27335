package org.attune.casefile.form;

import java.util.Map;

/** What is asked more than once, or says how often something comes. */
record Again(Map<String, Field> before, boolean rows) {

	void check(Field field) {
		if (field.each() != null && !asksForEach(field)) {
			throw new FormProblem(field.key(), "each");
		}
		if (field.repeats() != null && !saysHowOften(field)) {
			throw new FormProblem(field.key(), "repeats", field.repeats());
		}
	}

	private boolean asksForEach(Field field) {
		return field.type() == Field.Type.RADIO && !field.route() && !this.rows && Field.AGREED.equals(field.each());
	}

	private boolean saysHowOften(Field field) {
		Field begins = this.before.get(field.repeats());
		return field.type() == Field.Type.RADIO && begins != null && begins.type() == Field.Type.DATETIME
				&& field.choices().stream().allMatch((choice) -> Repeat.isRule(choice.value()));
	}

}

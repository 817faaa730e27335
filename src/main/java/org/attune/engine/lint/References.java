package org.attune.engine.lint;

import java.util.Optional;

import org.attune.casefile.form.Repeat;
import org.attune.engine.finding.Findings;
import org.attune.engine.model.ProcessModel;
import org.attune.engine.model.TaskModel;

/** Looks up what one element names, and tells where it is not there. */
final class References {

	private final Family family;

	private final Findings findings;

	private final ProcessModel model;

	private final String element;

	References(Family family, Findings findings, ProcessModel model, String element) {
		this.family = family;
		this.findings = findings;
		this.model = model;
		this.element = element;
	}

	Optional<TaskModel> task(String name) {
		Optional<TaskModel> task = this.family.task(this.model, name);
		check(task.isPresent(), "task.missing", name);
		return task;
	}

	/** The form of a task that is there. */
	Optional<FormView> form(String task) {
		return task(task).map(TaskModel::form).map(this.family.forms()::get);
	}

	/** A process, where one is named. */
	void process(String id) {
		check(id == null || this.family.models().containsKey(id), "follow-up.missing", id);
	}

	/** A field whose answers everybody comes to know. */
	void open(String task, String key) {
		task(task).ifPresent((found) -> {
			FormView form = this.family.forms().get(found.form());
			FormView.Field field = (form != null) ? form.fields().get(key) : null;
			check(field != null && field.open(found.privacy()), "field.open", task, key);
		});
	}

	Optional<DecisionView> decision(String id) {
		Optional<DecisionView> decision = Optional.ofNullable(this.family.decisions().get(id));
		check(decision.isPresent(), "decision.missing", id);
		return decision;
	}

	void date(String task, String key) {
		task(task).ifPresent((found) -> {
			FormView form = this.family.forms().get(found.form());
			FormView.Field field = (form != null) ? form.fields().get(key) : null;
			check(field != null && field.type().equals("datetime"), "field.date", task, key);
		});
	}

	void repeats(String task, String begins, String often) {
		date(task, begins);
		route(task, often)
			.ifPresent((field) -> check(!field.choices().isEmpty() && field.choices().stream().allMatch(Repeat::isRule),
					"field.repeats", often, task));
	}

	void number(String task, String key) {
		route(task, key).ifPresent((field) -> check(field.type().equals("number"), "field.number", key));
	}

	void choice(String task, String key, String value) {
		route(task, key).ifPresent((field) -> check(field.choices().isEmpty() || field.choices().contains(value),
				"field.value", value, key, String.join(", ", field.choices())));
	}

	/** The field of that key, which must route; empty where a decision sets the value. */
	Optional<FormView.Field> route(String task, String key) {
		Optional<TaskModel> found = task(task);
		if (found.isEmpty() || this.family.decided(found.get()).anyMatch(key::equals)) {
			return Optional.empty();
		}
		Optional<FormView.Field> field = this.family.routes(found.get())
			.filter((one) -> one.key().equals(key))
			.findFirst();
		check(field.isPresent(), "field.route", task, key);
		return field;
	}

	/** A variable must name a person at an element, mostly this one. */
	void person(String variable, String where, String reason, String told) {
		check(this.family.names(this.model, where, variable), reason, told);
	}

	void check(boolean fine, String reason, Object... arguments) {
		if (!fine) {
			this.findings.add(Family.file(this.model), this.element, reason, arguments);
		}
	}

}

package org.attune.engine.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attune.engine.model.Expression.Term;

/** Whatever a process names is there: forms, decisions, tasks, fields, people. */
final class ReferenceRules {

	private final Family family;

	private final Findings findings;

	ReferenceRules(Family family, Findings findings) {
		this.family = family;
		this.findings = findings;
	}

	void check(ProcessModel model) {
		model.tasks().values().forEach((task) -> new TaskReferences(model, task).check());
		Node tree = this.family.trees().get(model.id());
		Site.of(tree).forEach((site) -> site.read().calls().forEach((call) -> call(model, site.node(), call)));
		tree.all().filter((node) -> node.is(Bpmn.RULE_TASK)).forEach((rule) -> {
			String id = rule.attribute(Bpmn.camunda("decisionRef"));
			DecisionView decision = this.family.decisions().get(id);
			check(decision != null, model, rule.label(), "decision.missing", id);
			check(decision == null || decision.outputs().size() == 1, model, rule.label(), "rule.outputs", id);
		});
	}

	private void call(ProcessModel model, Node node, Term call) {
		List<String> arguments = call.arguments();
		String element = node.label();
		switch (call.text()) {
			case "people.others" -> person(model, node, arguments.get(0));
			case "pace.on" -> date(model, element, arguments.get(0), arguments.get(1));
			case "tally.rounds" -> task(model, element, arguments.get(0));
			case "tally.min", "tally.max" -> field(model, element, arguments, Set.of("number"));
			case "tally.all", "tally.any", "tally.count", "tally.most", "people.said" ->
				field(model, element, arguments, Set.of());
			default -> {
			}
		}
	}

	/** The variable must be known outside the multi-instance whose collection this is. */
	private void person(ProcessModel model, Node many, String variable) {
		String around = many.parent().parent().label();
		boolean known = this.family.names(model, around, variable);
		check(known, model, many.label(), "person.unknown", variable);
	}

	private void date(ProcessModel model, String element, String task, String field) {
		Optional<TaskModel> found = task(model, element, task);
		Optional<FormView.Field> date = found.map((one) -> this.family.forms().get(one.form()))
			.map((form) -> form.fields().get(field));
		check(found.isEmpty() || date.filter((one) -> one.type().equals("datetime")).isPresent(), model, element,
				"field.date", task, field);
	}

	private Optional<TaskModel> task(ProcessModel model, String element, String task) {
		Optional<TaskModel> found = this.family.task(model, task);
		check(found.isPresent(), model, element, "task.missing", task);
		return found;
	}

	private void field(ProcessModel model, String element, List<String> names, Set<String> types) {
		Optional<TaskModel> found = task(model, element, names.get(0));
		if (found.isEmpty() || this.family.decided(found.get()).anyMatch(names.get(1)::equals)) {
			return;
		}
		Optional<FormView.Field> field = this.family.routes(found.get())
			.filter((one) -> one.key().equals(names.get(1)))
			.findFirst();
		check(field.isPresent(), model, element, "field.route", names.get(0), names.get(1));
		field.ifPresent((one) -> {
			check(types.isEmpty() || types.contains(one.type()), model, element, "field.number", one.key());
			boolean chosen = names.size() < 3 || one.choices().isEmpty() || one.choices().contains(names.get(2));
			check(chosen, model, element, "field.value", names.get(names.size() - 1), one.key(),
					String.join(", ", one.choices()));
		});
	}

	private void check(boolean fine, ProcessModel model, String element, String reason, Object... arguments) {
		if (!fine) {
			this.findings.add(Family.file(model), element, reason, arguments);
		}
	}

	/** What one user task names. */
	private final class TaskReferences {

		private final ProcessModel model;

		private final TaskModel task;

		private TaskReferences(ProcessModel model, TaskModel task) {
			this.model = model;
			this.task = task;
		}

		private void check() {
			who();
			form();
			found(this.task.decision() == null
					|| ReferenceRules.this.family.decisions().containsKey(this.task.decision()), "decision.missing",
					this.task.decision());
			this.task.shows().forEach((shown) -> task(this.model, this.task.id(), shown));
			if (this.task.only() != null) {
				TaskModel.Only only = this.task.only();
				field(this.model, this.task.id(), List.of(only.task(), only.field(), only.value()), Set.of());
			}
		}

		private void who() {
			String who = this.task.who();
			String needed = who.equals(TaskModel.OTHERS) ? ScopeReader.PERSON : who;
			boolean keyword = Words.WHO.contains(needed);
			found(keyword || ReferenceRules.this.family.names(this.model, this.task.id(), needed),
					who.equals(needed) ? "who.unknown" : "who.others", who);
		}

		private void form() {
			FormView form = ReferenceRules.this.family.forms().get(this.task.form());
			found(form != null, "form.missing", this.task.form());
			if (form != null) {
				form.answers().forEach(this::answers);
				form.fields()
					.values()
					.stream()
					.filter((field) -> field.route() && !field.open(this.task.privacy()))
					.forEach((field) -> found(false, "field.closed", field.key()));
			}
		}

		private void answers(String name) {
			String[] parts = name.split("\\.", 2);
			Optional<FormView> form = task(this.model, this.task.id(), parts[0]).map(TaskModel::form)
				.map(ReferenceRules.this.family.forms()::get);
			found(form.isEmpty() || (parts.length == 2 && form.get().fields().containsKey(parts[1])), "field.missing",
					name);
		}

		private void found(boolean fine, String reason, Object... arguments) {
			ReferenceRules.this.check(fine, this.model, this.task.id(), reason, arguments);
		}

	}

}

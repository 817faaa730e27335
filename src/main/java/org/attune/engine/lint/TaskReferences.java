package org.attune.engine.lint;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.attune.engine.model.ScopeModel;
import org.attune.engine.model.TaskModel;
import org.attune.terms.Privacy;

/** What one user task names: people, a form, other tasks, a decision. */
final class TaskReferences {

	/** Whom a task may ask without naming an element variable. */
	private static final Set<String> WHO = Set.of(TaskModel.EACH, TaskModel.OPENER, TaskModel.COUNSELOR,
			TaskModel.ROTATING);

	private static final Set<String> REVIEW = Set.of("colour", "rule");

	private static final Pattern COLOUR = Pattern.compile("\"(green|amber|red)\"");

	private static final Pattern RULE = Pattern.compile("\"[\\w-]{1,60}\"");

	private final TaskModel task;

	private final References references;

	TaskReferences(TaskModel task, References references) {
		this.task = task;
		this.references = references;
	}

	void check(FormView form) {
		who();
		this.references.check(form != null, "form.missing", this.task.form());
		if (form != null) {
			form.answers().forEach(this::answers);
			form.fields().values().forEach(this::field);
		}
		if (this.task.decision() != null) {
			this.references.decision(this.task.decision())
				.filter((any) -> form != null)
				.ifPresent((decision) -> decision(decision, form));
		}
		if (this.task.review() != null && form != null) {
			this.references.decision(this.task.review()).ifPresent((review) -> review(review, form));
		}
		this.task.shows().stream().filter((task) -> !task.equals(TaskModel.AGREED)).forEach(this.references::task);
		if (this.task.except() != null) {
			this.references.task(this.task.except());
		}
		if (this.task.unnamed() != null) {
			this.references.task(this.task.unnamed())
				.ifPresent((until) -> this.references.check(until.privacy() == Privacy.SEALED, "unnamed.until",
						until.id()));
			this.references.check(this.task.privacy() == Privacy.SEALED, "unnamed.open", this.task.id());
		}
		answer(this.task.only());
		answer(this.task.agreed());
	}

	/** The process comes to know a word of the table, and no word of the answer. */
	private void decision(DecisionView decision, FormView form) {
		form.fields()
			.values()
			.stream()
			.filter((field) -> !field.open(this.task.privacy()))
			.forEach((field) -> this.references.check(!decision.repeated().contains(field.key()), "decision.repeats",
					decision.id(), field.key()));
	}

	/** What is private is weighed by nobody: a colour would tell of it. */
	private void review(DecisionView review, FormView form) {
		review.inputs()
			.forEach((input) -> this.references.check(Optional.ofNullable(form.fields().get(input))
				.filter((field) -> field.reviewed(this.task.privacy()))
				.isPresent(), "review.input", review.id(), input));
		this.references.check(Set.copyOf(review.outputs()).equals(REVIEW) && review.outputs().size() == REVIEW.size(),
				"review.outputs", review.id());
		this.references.check(review.says("colour", COLOUR), "review.colour", review.id());
		this.references.check(review.says("rule", RULE), "review.rule", review.id());
	}

	private void answer(TaskModel.Only answer) {
		if (answer != null) {
			this.references.choice(answer.task(), answer.field(), answer.value());
		}
	}

	private void who() {
		String who = this.task.who();
		if (who.equals(TaskModel.OTHERS)) {
			this.references.person(ScopeModel.PERSON, this.task.id(), "who.others", who);
		}
		else if (!WHO.contains(who)) {
			this.references.person(who, this.task.id(), "who.unknown", who);
		}
	}

	private void answers(String name) {
		String[] parts = name.split("\\.", 2);
		this.references.form(parts[0])
			.ifPresent((form) -> this.references.check(parts.length == 2 && form.fields().containsKey(parts[1]),
					"field.missing", name));
	}

	private void field(FormView.Field field) {
		this.references.check(!field.route() || field.open(this.task.privacy()), "field.closed", field.key());
	}

}

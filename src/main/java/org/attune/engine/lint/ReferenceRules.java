package org.attune.engine.lint;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.attune.engine.finding.Findings;
import org.attune.engine.lint.expression.Expression.Term;
import org.attune.engine.lint.expression.Site;
import org.attune.engine.model.ProcessModel;
import org.attune.engine.model.TaskModel;
import org.attune.engine.xml.Bpmn;
import org.attune.engine.xml.Extensions;
import org.attune.engine.xml.Node;

/** Whatever a process names is there: forms, decisions, tasks, fields, people. */
final class ReferenceRules {

	private static final int WITH_VALUE = 3;

	/** Where work is told of answers that people may give. */
	private static final List<String> ANSWERS = List.of("accept", "decline");

	private final Family family;

	private final Findings findings;

	ReferenceRules(Family family, Findings findings) {
		this.family = family;
		this.findings = findings;
	}

	void check(ProcessModel model) {
		model.tasks()
			.values()
			.forEach((task) -> new TaskReferences(task, references(model, task.id()))
				.check(this.family.forms().get(task.form())));
		references(model, model.id()).process(model.followUp());
		references(model, model.id()).process(model.followDiffer());
		Node tree = this.family.tree(model);
		Site.of(tree)
			.forEach((site) -> site.read()
				.calls()
				.forEach((call) -> call(references(model, site.node().label()), site.node(), call)));
		tree.all()
			.filter((node) -> !Extensions.work(node).isEmpty())
			.forEach((work) -> answers(references(model, work.label()), Extensions.properties(work)));
		tree.all()
			.filter((node) -> node.is(Bpmn.RULE_TASK))
			.forEach((rule) -> rule(references(model, rule.label()), rule.attribute(Bpmn.camunda("decisionRef"))));
	}

	private References references(ProcessModel model, String element) {
		return new References(this.family, this.findings, model, element);
	}

	private static void call(References references, Node node, Term call) {
		List<String> named = call.arguments();
		switch (call.text()) {
			case "people.others" -> references.person(named.get(0), around(node), "person.unknown", named.get(0));
			case "pace.on" -> references.date(named.get(0), named.get(1));
			case "pace.repeats" -> references.repeats(named.get(0), named.get(1), named.get(2));
			case "tally.rounds", "past.rounds", "people.due" -> references.task(named.get(0));
			case "tally.alike" -> references.open(named.get(0), named.get(1));
			case "tally.min", "tally.max" -> references.number(named.get(0), named.get(1));
			case "tally.all", "tally.any", "tally.count", "tally.most", "people.said" -> said(references, named);
			default -> {
			}
		}
	}

	/** A collection names a person known outside the multi-instance that it is for. */
	private static String around(Node many) {
		return many.parent().parent().label();
	}

	private static void said(References references, List<String> named) {
		if (named.size() < WITH_VALUE) {
			references.route(named.get(0), named.get(1));
		}
		else {
			references.choice(named.get(0), named.get(1), named.get(2));
		}
	}

	private static void answers(References references, Map<String, String> properties) {
		ANSWERS.stream()
			.map(properties::get)
			.filter(Objects::nonNull)
			.flatMap((answers) -> TaskModel.Only.many(answers).stream().flatMap(List::stream))
			.forEach((answer) -> references.choice(answer.task(), answer.field(), answer.value()));
	}

	private static void rule(References references, String id) {
		references.decision(id)
			.ifPresent((decision) -> references.check(decision.outputs().size() == 1, "rule.outputs", id));
	}

}

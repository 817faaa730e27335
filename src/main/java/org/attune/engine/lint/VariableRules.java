package org.attune.engine.lint;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.attune.engine.finding.Findings;
import org.attune.engine.lint.expression.Expression;
import org.attune.engine.lint.expression.Expression.Comparison;
import org.attune.engine.lint.expression.Expression.Kind;
import org.attune.engine.lint.expression.Place;
import org.attune.engine.lint.expression.Site;
import org.attune.engine.lint.expression.Words;
import org.attune.engine.lint.process.Graph;
import org.attune.engine.model.ProcessModel;
import org.attune.engine.xml.Bpmn;
import org.attune.engine.xml.Node;

/** A condition names only variables that somebody has set before. */
final class VariableRules {

	private final Family family;

	private final Findings findings;

	private final Map<String, Set<String>> works;

	VariableRules(Family family, Findings findings, Map<String, Set<String>> works) {
		this.family = family;
		this.findings = findings;
		this.works = works;
	}

	void check(ProcessModel model) {
		List<Setter> setters = setters(model);
		setters.stream()
			.filter((setter) -> !Words.freeForVariable(setter.variable()) || this.works.containsKey(setter.variable()))
			.forEach((setter) -> found(model, setter.node(), "variable.name", setter.variable()));
		Graph.scopes(this.family.tree(model)).forEach((scope) -> parallel(model, scope, setters));
		Site.of(this.family.tree(model))
			.filter((site) -> site.place() == Place.CONDITION || site.place() == Place.INPUT)
			.forEach((site) -> site(model, site, setters));
	}

	private List<Setter> setters(ProcessModel model) {
		Stream<Setter> tasks = model.tasks().values().stream().flatMap((task) -> {
			Node node = this.family.node(model, task.id());
			Stream<Setter> fields = this.family.routes(task)
				.map((field) -> new Setter(field.key(), node, task.asksOnePerson(), field.choices()));
			return Stream.concat(fields,
					this.family.decided(task).map((name) -> new Setter(name, node, task.asksOnePerson(), List.of())));
		});
		Stream<Setter> rules = this.family.tree(model)
			.all()
			.filter((node) -> node.is(Bpmn.RULE_TASK))
			.map((node) -> new Setter(node.attribute(Bpmn.camunda("resultVariable")), node, true, List.of()));
		return Stream.concat(tasks, rules).toList();
	}

	private void site(ProcessModel model, Site site, List<Setter> setters) {
		Node asking = asking(site);
		Expression expression = site.read();
		expression.variables().distinct().forEach((variable) -> {
			List<Setter> around = setters.stream()
				.filter((setter) -> setter.variable().equals(variable))
				.filter((setter) -> asking.around().anyMatch((scope) -> scope == setter.node().parent()))
				.toList();
			String problem = problem(around, asking);
			if (problem != null) {
				found(model, site.node(), problem, variable);
			}
		});
		expression.comparisons().forEach((comparison) -> values(model, site, comparison, setters));
	}

	/** The element at which the engine asks: a gateway, a multi-instance, a decision. */
	private static Node asking(Site site) {
		Node holder = site.node().parent();
		if (holder.is(Bpmn.FLOW)) {
			return new Graph(holder.parent()).node(holder.attribute("sourceRef"));
		}
		return holder.outward().filter(Bpmn::isFlowNode).findFirst().orElseThrow();
	}

	private static String problem(List<Setter> setters, Node asking) {
		if (setters.isEmpty()) {
			return "variable.unset";
		}
		if (setters.stream().noneMatch(Setter::single)) {
			return "variable.many";
		}
		return setters.stream().filter(Setter::single).noneMatch((setter) -> before(setter.node(), asking))
				? "variable.before" : null;
	}

	/** Whether a token may pass the first and then come to the second, or into it. */
	private static boolean before(Node setter, Node asking) {
		Node beside = asking.outward().filter((node) -> node.parent() == setter.parent()).findFirst().orElseThrow();
		return Bpmn.isEventSubProcess(beside)
				|| new Graph(setter.parent()).after(Stream.of(setter)).contains(beside.attribute("id"));
	}

	private void values(ProcessModel model, Site site, Comparison comparison, List<Setter> setters) {
		if (comparison.right() == null || comparison.left().kind() != Kind.VARIABLE
				|| comparison.right().kind() != Kind.STRING) {
			return;
		}
		List<Setter> known = setters.stream()
			.filter((setter) -> setter.variable().equals(comparison.left().text()))
			.toList();
		String value = comparison.right().text();
		if (known.stream().noneMatch((setter) -> setter.choices().isEmpty() || setter.choices().contains(value))
				&& !known.isEmpty()) {
			found(model, site.node(), "field.value", value, comparison.left().text(),
					String.join(", ", known.get(0).choices()));
		}
	}

	/** Two branches that run at once must not set the same variable. */
	private void parallel(ProcessModel model, Node scope, List<Setter> setters) {
		Graph graph = new Graph(scope);
		graph.nodes().filter((node) -> node.is(Bpmn.PARALLEL)).forEach((fork) -> {
			List<Set<String>> branches = graph.next(fork).map((first) -> graph.from(Stream.of(first), fork)).toList();
			List<Setter> inside = setters.stream().filter((setter) -> setter.node().parent() == scope).toList();
			inside.stream()
				.filter((one) -> inside.stream().anyMatch((other) -> collide(one, other, branches)))
				.forEach((one) -> found(model, one.node(), "variable.parallel", one.variable()));
		});
	}

	private static boolean collide(Setter one, Setter other, List<Set<String>> branches) {
		String first = one.node().attribute("id");
		String second = other.node().attribute("id");
		return one.single() && other.single() && one.variable().equals(other.variable())
				&& branches.stream().anyMatch((branch) -> branch.contains(first) && !branch.contains(second))
				&& branches.stream().anyMatch((branch) -> branch.contains(second) && !branch.contains(first));
	}

	private void found(ProcessModel model, Node node, String reason, Object... arguments) {
		this.findings.add(Family.file(model), node.label(), reason, arguments);
	}

	/** Something that sets a variable; only where one person is asked it truly does. */
	private record Setter(String variable, Node node, boolean single, List<String> choices) {
	}

}

package org.attune.engine.lint.process;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.attune.engine.finding.Findings;
import org.attune.engine.lint.expression.Words;
import org.attune.engine.model.TaskModel;
import org.attune.engine.xml.Bpmn;
import org.attune.engine.xml.Durations;
import org.attune.engine.xml.Extensions;
import org.attune.engine.xml.Node;
import org.attune.terms.Privacy;

/** What tasks, calls and multi-instances say of themselves. */
final class TaskRules {

	private static final Set<String> USER_TASK = Set.of("who", "only", "except", "stage", "perhaps", "privacy", "due",
			"shows", "decision", "review", "holds", "agreed", "unnamed", "coach");

	private static final Pattern WORD = Pattern.compile("[\\w-]+");

	private final String file;

	private final Findings findings;

	private final Map<String, Set<String>> works;

	TaskRules(String file, Findings findings, Map<String, Set<String>> works) {
		this.file = file;
		this.findings = findings;
		this.works = works;
	}

	void check(Node process) {
		process.all().forEach((node) -> {
			switch (node.name().local()) {
				case "process" -> properties(node, Set.of("expires", "follow-up", "follow-differ", "tells-day"));
				case "userTask" -> userTask(node);
				case "serviceTask" -> serviceTask(node);
				case "businessRuleTask" -> ruleTask(node);
				case "callActivity" -> callActivity(node);
				case "multiInstanceLoopCharacteristics" -> multiInstance(node);
				default -> {
				}
			}
		});
	}

	private void userTask(Node task) {
		properties(task, USER_TASK);
		check(task, hasText(task.attribute(Bpmn.camunda("formRef"))), "task.form");
		bound(task, "formRef");
	}

	private void properties(Node node, Set<String> known) {
		Set<String> seen = new HashSet<>();
		Extensions.propertyNodes(node).forEach((property) -> {
			String name = property.attribute("name");
			check(node, name != null && known.contains(name), "property.unknown", name,
					String.join(", ", known.stream().sorted().toList()));
			check(node, seen.add(name), "property.twice", name);
			check(node, name == null || fits(name, Extensions.value(property)), "property." + name);
		});
	}

	private static boolean fits(String name, String value) {
		return switch (name) {
			case "due", "expires", "remind" -> Durations.read(value).isPresent();
			case "privacy" -> Stream.of(Privacy.values()).anyMatch((one) -> one.word().equals(value));
			case "holds", "perhaps", "late", "tells-day" -> Set.of("true", "false").contains(value);
			case "coach" -> Set.of("speak", "reflect", "validate", "sorry", "none").contains(value);
			case "only", "agreed" -> TaskModel.Only.read(value).isPresent();
			case "accept", "decline" -> TaskModel.Only.many(value).isPresent();
			case "stage", "who", "decision", "review", "unnamed", "except", "follow-up", "follow-differ" ->
				WORD.matcher(value).matches();
			case "shows" -> value.chars().anyMatch((sign) -> sign != ',' && !Character.isWhitespace(sign));
			default -> true;
		};
	}

	private void serviceTask(Node task) {
		String name = Extensions.work(task);
		check(task, !name.isEmpty(), "service.expression");
		check(task, name.isEmpty() || this.works.containsKey(name), "service.work", name,
				String.join(", ", this.works.keySet().stream().sorted().toList()));
		properties(task, this.works.getOrDefault(name, Set.of()));
	}

	private void ruleTask(Node task) {
		bound(task, "decisionRef");
		check(task, hasText(task.attribute(Bpmn.camunda("decisionRef"))), "rule.decision");
		check(task, "singleEntry".equals(task.attribute(Bpmn.camunda("mapDecisionResult"))), "rule.result");
		variable(task, task.attribute(Bpmn.camunda("resultVariable")), "rule.variable");
		task.all()
			.filter((node) -> node.is(Bpmn.INPUT))
			.forEach((input) -> variable(task, input.attribute("name"), "rule.input"));
	}

	private void callActivity(Node call) {
		check(call, hasText(call.attribute("calledElement")), "call.element");
		bound(call, "calledElement");
	}

	private void multiInstance(Node many) {
		check(many, hasText(many.attribute(Bpmn.camunda("collection"))), "many.collection");
		variable(many, many.attribute(Bpmn.camunda("elementVariable")), "many.variable");
		check(many, !Bpmn.isEventSubProcess(many.parent()), "many.event");
	}

	private void variable(Node node, String name, String reason) {
		check(node, name != null && Words.freeForVariable(name) && !this.works.containsKey(name), reason, name);
	}

	private void bound(Node node, String reference) {
		check(node, "deployment".equals(node.attribute(Bpmn.camunda(reference + "Binding"))), "binding",
				"camunda:" + reference + "Binding");
	}

	private static boolean hasText(String text) {
		return text != null && !text.isBlank();
	}

	private void check(Node node, boolean fine, String reason, Object... arguments) {
		if (!fine) {
			this.findings.add(this.file, node.label(), reason, arguments);
		}
	}

}

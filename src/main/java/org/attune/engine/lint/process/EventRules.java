package org.attune.engine.lint.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.attune.engine.finding.Findings;
import org.attune.engine.xml.Bpmn;
import org.attune.engine.xml.Node;
import org.attune.engine.xml.Node.Name;

/** What an event waits for or throws is named, and known. */
final class EventRules {

	/** The messages that services send. */
	private static final Set<String> MESSAGES = Set.of("PauseAsked", "PauseEnded", "Withdrawn", "SafetyRaised",
			"Repair", "Expired", "CounselorActed", "PersonAdded");

	private final String file;

	private final Findings findings;

	private final Map<String, Node> named = new HashMap<>();

	EventRules(String file, Findings findings) {
		this.file = file;
		this.findings = findings;
	}

	static Stream<Node> definitions(Node event) {
		return event.children().stream().filter((child) -> child.name().local().endsWith("EventDefinition"));
	}

	void check(Node definitions) {
		definitions.children()
			.stream()
			.filter((node) -> node.attribute("id") != null)
			.forEach((node) -> this.named.put(node.attribute("id"), node));
		definitions.all().filter(Bpmn::isFlowNode).forEach(this::event);
		definitions.all().filter((node) -> node.is(Bpmn.BOUNDARY)).forEach(this::boundary);
	}

	private void event(Node node) {
		List<Node> what = definitions(node).toList();
		boolean none = node.is(Bpmn.CATCH) || node.is(Bpmn.BOUNDARY);
		if (what.size() > 1 || (what.isEmpty() && none)) {
			found(node, "event.one");
		}
		boolean throwing = node.is(Bpmn.END) || node.is(Bpmn.THROW);
		what.forEach((definition) -> definition(node, definition, throwing));
	}

	private void definition(Node event, Node definition, boolean throwing) {
		if (definition.is(Bpmn.MESSAGE_EVENT)) {
			String name = referred(definition, "messageRef", Bpmn.model("message"), "name");
			check(event, name != null && MESSAGES.contains(name), "event.message");
		}
		else if (definition.is(Bpmn.ERROR_EVENT)) {
			check(event, code(definition, "error") != null || catchesAll(definition, "error", throwing), "event.error");
			check(event, !"false".equals(event.attribute("isInterrupting")), "event.interrupts");
		}
		else if (definition.is(Bpmn.ESCALATION_EVENT)) {
			check(event, code(definition, "escalation") != null || catchesAll(definition, "escalation", throwing),
					"event.escalation");
		}
		else if (definition.is(Bpmn.TERMINATE_EVENT)) {
			check(event, event.around().noneMatch(Bpmn::isEventSubProcess), "event.terminate");
		}
	}

	private String code(Node definition, String what) {
		return referred(definition, what + "Ref", Bpmn.model(what), what + "Code");
	}

	private static boolean catchesAll(Node definition, String what, boolean throwing) {
		return !throwing && definition.attribute(what + "Ref") == null;
	}

	private String referred(Node definition, String reference, Name kind, String attribute) {
		Node target = this.named.get(definition.attribute(reference));
		String value = (target != null && target.is(kind)) ? target.attribute(attribute) : null;
		return (value == null || value.isBlank()) ? null : value;
	}

	private void boundary(Node boundary) {
		Node host = boundary.parent()
			.children()
			.stream()
			.filter((node) -> node.attribute("id") != null && Bpmn.isFlowNode(node))
			.filter((node) -> node.attribute("id").equals(boundary.attribute("attachedToRef")))
			.findFirst()
			.orElse(boundary);
		boolean scope = host.is(Bpmn.CALL_ACTIVITY) || (host.is(Bpmn.SUB_PROCESS) && !Bpmn.isEventSubProcess(host));
		check(boundary, scope || host.is(Bpmn.USER_TASK), "event.host");
		boolean fromInside = Stream.of(Bpmn.ERROR_EVENT, Bpmn.ESCALATION_EVENT)
			.anyMatch((kind) -> boundary.child(kind).isPresent());
		check(boundary, scope || !fromInside, "event.inside");
		boolean goesOn = "false".equals(boundary.attribute("cancelActivity"));
		check(boundary, !goesOn || boundary.child(Bpmn.ERROR_EVENT).isEmpty(), "event.interrupts");
	}

	private void check(Node node, boolean fine, String reason) {
		if (!fine) {
			found(node, reason);
		}
	}

	private void found(Node node, String reason) {
		this.findings.add(this.file, node.label(), reason);
	}

}

package org.attune.engine.lint;

import java.util.Optional;
import java.util.stream.Stream;

import org.attune.engine.finding.Findings;
import org.attune.engine.model.ProcessModel;
import org.attune.engine.xml.Bpmn;
import org.attune.engine.xml.Node;

/** Every error that an end event throws is caught, here or by everybody who calls. */
final class ErrorRules {

	private final Family family;

	private final Findings findings;

	ErrorRules(Family family, Findings findings) {
		this.family = family;
		this.findings = findings;
	}

	void check(ProcessModel model) {
		this.family.tree(model)
			.all()
			.filter((node) -> node.is(Bpmn.END) && node.child(Bpmn.ERROR_EVENT).isPresent())
			.filter((end) -> !caught(end, code(end)))
			.forEach((end) -> uncaught(model, end));
	}

	private void uncaught(ProcessModel model, Node end) {
		if (this.family.callers(model).isEmpty()) {
			this.findings.add(Family.file(model), end.label(), "error.uncaught", code(end));
		}
		for (Family.Call call : this.family.callers(model)) {
			Node activity = this.family.node(call.caller(), call.activity().id());
			if (!attached(activity, code(end)) && !caught(activity, code(end))) {
				this.findings.add(Family.file(model), end.label(), "error.caller", code(end), call.activity().id(),
						Family.file(call.caller()));
			}
		}
	}

	private static boolean caught(Node thrower, String code) {
		return thrower.around()
			.filter((scope) -> scope.is(Bpmn.PROCESS) || scope.is(Bpmn.SUB_PROCESS))
			.anyMatch((scope) -> handled(scope, thrower, code) || attached(scope, code));
	}

	/** An event sub-process does not catch what it throws itself. */
	private static boolean handled(Node scope, Node thrower, String code) {
		return scope.children(Bpmn.SUB_PROCESS)
			.filter(Bpmn::isEventSubProcess)
			.filter((handler) -> thrower.around().noneMatch((around) -> around == handler))
			.flatMap((handler) -> handler.children(Bpmn.START))
			.anyMatch((start) -> catches(start, code));
	}

	private static boolean attached(Node activity, String code) {
		return activity.parent()
			.children(Bpmn.BOUNDARY)
			.filter((boundary) -> activity.attribute("id").equals(boundary.attribute("attachedToRef")))
			.anyMatch((boundary) -> catches(boundary, code));
	}

	private static boolean catches(Node event, String code) {
		return event.children(Bpmn.ERROR_EVENT)
			.anyMatch((error) -> error.attribute("errorRef") == null || code.equals(code(event)));
	}

	private static String code(Node event) {
		String reference = event.child(Bpmn.ERROR_EVENT).map((error) -> error.attribute("errorRef")).orElse("");
		Optional<Node> root = event.around().reduce((inner, outer) -> outer);
		return root.stream()
			.flatMap((definitions) -> definitions.children(Bpmn.model("error")))
			.filter((error) -> reference.equals(error.attribute("id")))
			.map((error) -> error.attribute("errorCode"))
			.flatMap(Stream::ofNullable)
			.findFirst()
			.orElse("");
	}

}

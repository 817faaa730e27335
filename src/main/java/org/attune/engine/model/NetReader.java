package org.attune.engine.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.engine.finding.ModelProblem;
import org.attune.engine.model.Net.Kind;
import org.attune.engine.model.Net.Spot;
import org.attune.engine.xml.Bpmn;
import org.attune.engine.xml.Node;

/** Reads the nodes and flows of one BPMN tree. */
final class NetReader {

	private static final Map<Node.Name, Kind> KINDS = Map.of(Bpmn.START, Kind.START, Bpmn.END, Kind.END, Bpmn.EXCLUSIVE,
			Kind.CHOICE, Bpmn.PARALLEL, Kind.PARALLEL, Bpmn.EVENT_BASED, Kind.EVENTS, Bpmn.BOUNDARY, Kind.BOUNDARY,
			Bpmn.SUB_PROCESS, Kind.PART, Bpmn.CALL_ACTIVITY, Kind.CALL);

	private final Node process;

	private final List<Node> flows;

	NetReader(Node definitions) {
		this.process = definitions.child(Bpmn.PROCESS)
			.orElseThrow(() -> new ModelProblem(definitions.label(), "process.one"));
		this.flows = this.process.all().filter((node) -> node.is(Bpmn.FLOW)).toList();
	}

	String process() {
		return this.process.label();
	}

	Stream<Spot> spots() {
		return this.process.all().filter(Bpmn::isFlowNode).map(this::spot);
	}

	private Spot spot(Node node) {
		String id = node.label();
		boolean early = node.child(Bpmn.MULTI_INSTANCE).flatMap((many) -> many.child(Bpmn.COMPLETION)).isPresent();
		return new Spot(id, kind(node), node.parent().label(), flows("targetRef", id), flows("sourceRef", id),
				node.attribute("attachedToRef"), interrupts(node), early, node.attribute("calledElement"));
	}

	private static Kind kind(Node node) {
		if (node.is(Bpmn.END) && node.child(Bpmn.TERMINATE_EVENT).isPresent()) {
			return Kind.TERMINATE;
		}
		return Bpmn.isEventSubProcess(node) ? Kind.EVENT_PART : KINDS.getOrDefault(node.name(), Kind.PLAIN);
	}

	/** Of an event sub-process, what its start event says. */
	private static boolean interrupts(Node node) {
		return node.is(Bpmn.SUB_PROCESS)
				? node.children(Bpmn.START).noneMatch((start) -> "false".equals(start.attribute("isInterrupting")))
				: !"false".equals(node.attribute("cancelActivity"));
	}

	private Set<String> flows(String end, String id) {
		return this.flows.stream()
			.filter((flow) -> id.equals(flow.attribute(end)))
			.map((flow) -> flow.attribute("id"))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}

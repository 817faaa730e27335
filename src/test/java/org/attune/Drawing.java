package org.attune;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.di.Shape;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A process as somebody sees it in a modeler. */
final class Drawing {

	private final BpmnModelInstance model;

	private Drawing(BpmnModelInstance model) {
		this.model = model;
	}

	static Drawing of(Path file) {
		return new Drawing(Bpmn.readModelFromFile(file.toFile()));
	}

	Collection<FlowNode> nodes() {
		return this.model.getModelElementsByType(FlowNode.class);
	}

	Collection<SequenceFlow> flows() {
		return this.model.getModelElementsByType(SequenceFlow.class);
	}

	/** Where a node is drawn; fails where it is not drawn. */
	static Rectangle2D box(FlowNode node) {
		Bounds bounds = ((Shape) node.getDiagramElement()).getBounds();
		return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
	}

	/** The pieces of the line that a flow is drawn as. */
	static List<Line2D> line(SequenceFlow flow) {
		List<Waypoint> points = new ArrayList<>(flow.getDiagramElement().getWaypoints());
		return IntStream.range(1, points.size())
			.mapToObj((end) -> piece(points.get(end - 1), points.get(end)))
			.toList();
	}

	private static Line2D piece(Waypoint from, Waypoint to) {
		return new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY());
	}

	/** Whether one of the two is drawn inside the other, or on its edge, on purpose. */
	static boolean nested(FlowNode one, FlowNode other) {
		return isAround(one, other) || isAround(other, one) || isAttached(one, other) || isAttached(other, one);
	}

	private static boolean isAttached(FlowNode event, FlowNode host) {
		return event instanceof BoundaryEvent boundary && boundary.getAttachedTo().equals(host);
	}

	private static boolean isAround(ModelElementInstance outer, ModelElementInstance inner) {
		ModelElementInstance parent = inner.getParentElement();
		return parent != null && (parent.equals(outer) || isAround(outer, parent));
	}

	/** Whether the flow closes a loop: from its end one can come to its beginning. */
	static boolean loops(SequenceFlow flow) {
		Set<FlowNode> reached = new HashSet<>();
		reach(flow.getTarget(), reached);
		return reached.contains(flow.getSource());
	}

	private static void reach(FlowNode node, Set<FlowNode> reached) {
		if (reached.add(node)) {
			node.getOutgoing().forEach((flow) -> reach(flow.getTarget(), reached));
		}
	}

}

package org.attune;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a mediator sees of every process of the product in a modeler. */
@ExtendWith(SoftAssertionsExtension.class)
class ProcessModelTests {

	private static final Rectangle2D SCREEN = new Rectangle2D.Double(0, 0, 1680, 760);

	/** Ids that a modeler makes up, such as {@code Activity_0x1y2z3}. */
	private static final String MADE_UP = "\"[A-Za-z]+_(?=[a-z0-9]*\\d)[a-z0-9]{6,8}(_di|_shape|_edge)?\"";

	@InjectSoftAssertions
	private SoftAssertions softly;

	@ParameterizedTest
	@MethodSource("org.attune.OwnProcesses#processes")
	void aDrawingFitsOneScreen(Path file) {
		for (FlowNode node : Drawing.of(file).nodes()) {
			this.softly.assertThat(SCREEN.contains(Drawing.box(node))).as(node.getId()).isTrue();
		}
	}

	@ParameterizedTest
	@MethodSource("org.attune.OwnProcesses#processes")
	void noTwoNodesOverlap(Path file) {
		Drawing drawing = Drawing.of(file);
		for (FlowNode one : drawing.nodes()) {
			drawing.nodes()
				.stream()
				.filter((other) -> !other.equals(one) && !Drawing.nested(one, other))
				.filter((other) -> Drawing.box(one).intersects(Drawing.box(other)))
				.forEach((other) -> this.softly.fail("%s overlaps %s", one.getId(), other.getId()));
		}
	}

	@ParameterizedTest
	@MethodSource("org.attune.OwnProcesses#processes")
	void noLineRunsThroughANode(Path file) {
		Drawing drawing = Drawing.of(file);
		for (SequenceFlow flow : drawing.flows()) {
			assertThat(Drawing.line(flow)).as(flow.getId()).isNotEmpty();
			drawing.nodes()
				.stream()
				.filter((node) -> !node.equals(flow.getSource()) && !node.equals(flow.getTarget()))
				.filter((node) -> !Drawing.nested(node, flow.getSource()))
				.filter((node) -> Drawing.line(flow).stream().anyMatch((piece) -> piece.intersects(Drawing.box(node))))
				.forEach((node) -> this.softly.fail("%s runs through %s", flow.getId(), node.getId()));
		}
	}

	@ParameterizedTest
	@MethodSource("org.attune.OwnProcesses#processes")
	void flowsReadLeftToRightUnlessTheyLoopBack(Path file) {
		Drawing.of(file).flows().stream().filter((flow) -> !Drawing.loops(flow)).forEach((flow) -> {
			double from = Drawing.box(flow.getSource()).getCenterX();
			this.softly.assertThat(Drawing.box(flow.getTarget()).getCenterX())
				.as(flow.getId())
				.isGreaterThanOrEqualTo(from);
		});
	}

	@ParameterizedTest
	@MethodSource("org.attune.OwnProcesses#processes")
	void everyNodeHasANameAndGatewaysAsk(Path file) {
		for (FlowNode node : Drawing.of(file).nodes()) {
			this.softly.assertThat(node.getName()).as(node.getId()).isNotBlank();
			if (node.getElementType().getTypeName().equals("exclusiveGateway") && node.getOutgoing().size() > 1) {
				this.softly.assertThat(node.getName()).endsWith("?");
			}
		}
	}

	@ParameterizedTest
	@MethodSource("org.attune.OwnProcesses#processes")
	void aTaskItsFormAndTheFileShareOneName(Path file) throws IOException {
		for (FlowNode node : Drawing.of(file).nodes()) {
			if (node instanceof UserTask task) {
				this.softly.assertThat(task.getCamundaFormRef()).isEqualTo(task.getId());
				this.softly.assertThat(OwnProcesses.form(task.getId()).path("id").asString()).isEqualTo(task.getId());
			}
		}
	}

	@ParameterizedTest
	@MethodSource("org.attune.OwnProcesses#allFiles")
	void noIdIsMadeUp(Path file) throws IOException {
		assertThat(Files.readString(file)).doesNotContainPattern(MADE_UP);
	}

}

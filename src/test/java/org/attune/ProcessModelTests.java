package org.attune;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What a mediator sees of every process of the product: its drawing and its words. */
@ExtendWith(SoftAssertionsExtension.class)
class ProcessModelTests {

	private static final Path PROCESSES = Path.of("processes");

	private static final Path FORMS = PROCESSES.resolve("forms");

	private static final Rectangle2D SCREEN = new Rectangle2D.Double(0, 0, 1680, 760);

	private static final int LONGEST_SENTENCE = 20;

	private static final double HIGHEST_GRADE = 6;

	/** Ids that a modeler makes up, such as {@code Activity_0x1y2z3}. */
	private static final String MADE_UP = "\"[A-Za-z]+_(?=[a-z0-9]*\\d)[a-z0-9]{6,8}(_di|_shape|_edge)?\"";

	@InjectSoftAssertions
	private SoftAssertions softly;

	static List<Path> processes() throws IOException {
		return files(PROCESSES, ".bpmn");
	}

	static List<Path> forms() throws IOException {
		return files(FORMS, ".form");
	}

	static List<Path> allFiles() throws IOException {
		return Stream.concat(processes().stream(), forms().stream()).toList();
	}

	private static List<Path> files(Path directory, String extension) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.filter((file) -> file.toString().endsWith(extension)).sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("processes")
	void aDrawingFitsOneScreen(Path file) {
		for (FlowNode node : Drawing.of(file).nodes()) {
			this.softly.assertThat(SCREEN.contains(Drawing.box(node))).as(node.getId()).isTrue();
		}
	}

	@ParameterizedTest
	@MethodSource("processes")
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
	@MethodSource("processes")
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
	@MethodSource("processes")
	void flowsReadLeftToRightUnlessTheyLoopBack(Path file) {
		Drawing.of(file).flows().stream().filter((flow) -> !Drawing.loops(flow)).forEach((flow) -> {
			double from = Drawing.box(flow.getSource()).getCenterX();
			this.softly.assertThat(Drawing.box(flow.getTarget()).getCenterX())
				.as(flow.getId())
				.isGreaterThanOrEqualTo(from);
		});
	}

	@ParameterizedTest
	@MethodSource("processes")
	void everyNodeHasANameAndGatewaysAsk(Path file) {
		for (FlowNode node : Drawing.of(file).nodes()) {
			this.softly.assertThat(node.getName()).as(node.getId()).isNotBlank();
			if (node.getElementType().getTypeName().equals("exclusiveGateway") && node.getOutgoing().size() > 1) {
				this.softly.assertThat(node.getName()).endsWith("?");
			}
		}
	}

	@ParameterizedTest
	@MethodSource("processes")
	void aTaskItsFormAndTheFileShareOneName(Path file) throws IOException {
		for (FlowNode node : Drawing.of(file).nodes()) {
			if (node instanceof UserTask task) {
				this.softly.assertThat(task.getCamundaFormRef()).isEqualTo(task.getId());
				this.softly.assertThat(read(FORMS.resolve(task.getId() + ".form")).path("id").asString())
					.isEqualTo(task.getId());
			}
		}
	}

	@ParameterizedTest
	@MethodSource("allFiles")
	void noIdIsMadeUp(Path file) throws IOException {
		assertThat(Files.readString(file)).doesNotContainPattern(MADE_UP);
	}

	@ParameterizedTest
	@MethodSource("processes")
	void aProcessSpeaksPlainly(Path file) {
		for (FlowNode node : Drawing.of(file).nodes()) {
			Stream
				.concat(Stream.of(node).map(FlowElement::getName),
						node.getDocumentations().stream().map(Documentation::getTextContent))
				.forEach(this::isPlain);
		}
	}

	@ParameterizedTest
	@MethodSource("forms")
	void aFormSpeaksPlainly(Path file) throws IOException {
		List<String> texts = Stream.of("label", "description", "text")
			.flatMap((name) -> read(file).findValues(name).stream())
			.map(JsonNode::asString)
			.toList();
		assertThat(texts).isNotEmpty().allSatisfy(this::isPlain);
	}

	@Test
	void hardWordsAndLongSentencesAreNoticed() {
		assertThat(ReadingGrade.of("We look at the plan and you say yes or no.")).isLessThan(HIGHEST_GRADE);
		assertThat(ReadingGrade.of("Participation necessitates unequivocal acknowledgement of confidentiality."))
			.isGreaterThan(HIGHEST_GRADE);
		assertThat(ReadingGrade.longestSentence("One two. Three four five!")).isEqualTo(3);
	}

	private void isPlain(String text) {
		this.softly.assertThat(ReadingGrade.longestSentence(text)).as(text).isLessThanOrEqualTo(LONGEST_SENTENCE);
		this.softly.assertThat(ReadingGrade.of(text)).as(text).isLessThanOrEqualTo(HIGHEST_GRADE);
	}

	private static JsonNode read(Path form) {
		return JsonMapper.shared().readTree(form.toFile());
	}

}

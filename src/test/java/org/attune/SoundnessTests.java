package org.attune;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever people answer, a process can always come to an end, and everything drawn can
 * happen.
 */
class SoundnessTests {

	private static final String MODEL = """
			<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><process id="p">
			<startEvent id="s"/><endEvent id="e"/><exclusiveGateway id="x"/><parallelGateway id="j"/><userTask id="t"/>
			<sequenceFlow id="s-x" sourceRef="s" targetRef="x"/><sequenceFlow id="x-j" sourceRef="x" targetRef="j"/>
			%s<sequenceFlow id="j-e" sourceRef="j" targetRef="e"/></process></definitions>""";

	@ParameterizedTest
	@MethodSource("org.attune.OwnProcesses#processes")
	void everythingDrawnCanHappen(Path file) throws IOException {
		assertThat(games(file)).isNotEmpty().allSatisfy((game) -> assertThat(game.dead()).isEmpty());
	}

	@ParameterizedTest
	@MethodSource("org.attune.OwnProcesses#processes")
	void everyStateCanComeToAnEnd(Path file) throws IOException {
		assertThat(games(file)).isNotEmpty().allSatisfy((game) -> assertThat(game.stuck()).isEmpty());
	}

	@Test
	void aJoinThatWaitsForBothBranchesOfAChoiceIsFound() {
		TokenGame game = drawn(
				"""
						<sequenceFlow id="x-t" sourceRef="x" targetRef="t"/><sequenceFlow id="t-j" sourceRef="t" targetRef="j"/>""");
		assertThat(game.stuck()).isNotEmpty();
		assertThat(game.dead()).containsExactly("e", "j");
	}

	@Test
	void aTaskThatNoFlowLeadsToIsFound() {
		TokenGame game = drawn("""
				<sequenceFlow id="t-x" sourceRef="t" targetRef="x"/>""");
		assertThat(game.dead()).containsExactly("t");
		assertThat(game.stuck()).isEmpty();
	}

	private static TokenGame drawn(String flows) {
		InputStream text = new ByteArrayInputStream(MODEL.formatted(flows).getBytes(StandardCharsets.UTF_8));
		return games(Bpmn.readModelFromStream(text)).get(0);
	}

	private static List<TokenGame> games(Path file) throws IOException {
		try (InputStream model = Files.newInputStream(file)) {
			return games(Bpmn.readModelFromStream(model));
		}
	}

	private static List<TokenGame> games(BpmnModelInstance model) {
		return Stream
			.concat(model.getModelElementsByType(Process.class).stream().map(Process::getFlowElements),
					model.getModelElementsByType(SubProcess.class).stream().map(SubProcess::getFlowElements))
			.map(TokenGame::new)
			.toList();
	}

}

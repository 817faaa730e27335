package org.attune;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Every word that a process puts before people is easy to read. */
@ExtendWith(SoftAssertionsExtension.class)
class ProcessWordsTests {

	private static final int LONGEST_SENTENCE = 20;

	private static final double HIGHEST_GRADE = 6;

	@InjectSoftAssertions
	private SoftAssertions softly;

	@ParameterizedTest
	@MethodSource("org.attune.OwnProcesses#processes")
	void aProcessSpeaksPlainly(Path file) {
		for (FlowNode node : Drawing.of(file).nodes()) {
			Stream
				.concat(Stream.of(node).map(FlowElement::getName),
						node.getDocumentations().stream().map(Documentation::getTextContent))
				.forEach(this::isPlain);
		}
	}

	@ParameterizedTest
	@MethodSource("org.attune.OwnProcesses#forms")
	void aFormSpeaksPlainly(Path file) throws IOException {
		List<String> texts = Stream.of("label", "description", "text")
			.flatMap((name) -> OwnProcesses.read(file).findValues(name).stream())
			.map(JsonNode::asString)
			.toList();
		assertThat(texts).isNotEmpty().allSatisfy(this::isPlain);
	}

	@Test
	void wordsForOneKindOfRelationshipArePlain() throws IOException {
		List<String> texts = OwnProcesses.texts()
			.stream()
			.filter((line) -> line.contains("=") && !line.contains(".order="))
			.map((line) -> line.substring(line.indexOf('=') + 1))
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

}

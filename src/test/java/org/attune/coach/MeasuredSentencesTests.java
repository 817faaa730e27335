package org.attune.coach;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How well the coach tells hurtful sentences from others, on sentences of our own. */
class MeasuredSentencesTests {

	private static final Coach COACH = Coach.english();

	private static final double RECALL = 0.85;

	private static final double FALSE_ALARMS = 0.02;

	@ParameterizedTest
	@CsvFileSource(resources = "/coach/forty.tsv", delimiter = '\t', quoteCharacter = '\0')
	void theFortySentencesGetTheirLabels(String moment, String label, String sentence) {
		List<Remark> remarks = COACH.remarks(sentence, Moment.of(moment));
		switch (label) {
			case "none" -> assertThat(remarks).isEmpty();
			case "calm" -> assertThat(remarks).filteredOn((remark) -> remark.level() != Level.GOOD).isEmpty();
			case "good" -> assertThat(remarks).isNotEmpty().allMatch((remark) -> remark.level() == Level.GOOD);
			default -> assertThat(remarks).extracting(Remark::rule).contains(label);
		}
	}

	@Test
	void mostHurtfulSentencesAreRemarkedOnAndHardlyAnyKindOne() throws IOException {
		List<String[]> sentences = Files.readAllLines(Path.of("src/test/resources/coach/own-sentences.tsv"))
			.stream()
			.map((line) -> line.split("\t"))
			.toList();
		assertThat(sentences).hasSizeGreaterThanOrEqualTo(300);
		assertThat(share(sentences, "hurtful")).as("recall").isGreaterThanOrEqualTo(RECALL);
		assertThat(share(sentences, "kind")).as("false alarms").isLessThanOrEqualTo(FALSE_ALARMS);
		assertThat(share(sentences, "ordinary")).as("false alarms").isLessThanOrEqualTo(2 * FALSE_ALARMS);
	}

	/** How many of a kind get a remark other than a good mark. */
	private static double share(List<String[]> sentences, String kind) {
		List<String[]> those = sentences.stream().filter((line) -> line[0].equals(kind)).toList();
		List<String[]> remarked = those.stream()
			.filter((line) -> COACH.remarks(line[3], Moment.SPEAK)
				.stream()
				.anyMatch((remark) -> remark.level() != Level.GOOD))
			.toList();
		those.stream()
			.filter((line) -> remarked.contains(line) != kind.equals("hurtful"))
			.forEach((line) -> System.out.println(kind + ": " + line[3]));
		return (double) remarked.size() / those.size();
	}

}

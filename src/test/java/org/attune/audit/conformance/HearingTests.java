package org.attune.audit.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.attune.audit.conformance.Deviation.Kind;
import org.attune.audit.entries.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** In each process in which people propose something, they are heard before that. */
class HearingTests {

	private static final Path PROCESSES = Path.of("processes");

	/** It comes after a talk in which people were heard, and looks back at it. */
	private static final Set<String> LATER = Set.of("follow-up.bpmn");

	static Set<String> processes() {
		return Hearing.RULES.keySet();
	}

	@Test
	void eachProcessThatCallsForListeningHasItsRule() throws IOException {
		try (Stream<Path> files = Files.list(PROCESSES)) {
			Set<String> listening = files.filter((file) -> read(file).contains("calledElement=\"listening\""))
				.map((file) -> file.getFileName().toString())
				.filter((name) -> !LATER.contains(name))
				.map((name) -> name.replace(".bpmn", ""))
				.collect(Collectors.toSet());
			assertThat(listening).contains("constructive-disagreement", "aftermath");
			assertThat(processes()).containsAll(listening);
		}
	}

	@ParameterizedTest
	@MethodSource("processes")
	void whatTheRuleNamesIsDrawn(String process) throws IOException {
		String drawn;
		try (Stream<Path> files = Files.list(PROCESSES)) {
			drawn = files.filter((file) -> file.toString().endsWith(".bpmn"))
				.map(HearingTests::read)
				.collect(Collectors.joining());
		}
		Hearing.Rule rule = Hearing.RULES.get(process);
		Stream
			.concat(Stream.of(rule.check(), rule.listening().replace("#multiInstanceBody", "")),
					rule.proposals().stream())
			.forEach((element) -> assertThat(drawn).contains("id=\"" + element + "\""));
	}

	@ParameterizedTest
	@MethodSource("processes")
	void aProposalBeforeTheCheckIsFoundAndOneAfterItIsNot(String process) {
		Hearing.Rule rule = Hearing.RULES.get(process);
		for (String proposal : rule.proposals()) {
			assertThat(found(process, "asked " + rule.check(), "asked " + proposal)).extracting(Deviation::kind)
				.containsExactly(Kind.NOT_REFLECTED);
			assertThat(found(process, "asked " + proposal)).extracting(Deviation::seq).containsExactly(1L);
			assertThat(found(process, "asked " + rule.check(), "left " + rule.check(), "asked " + proposal)).isEmpty();
			assertThat(found(process, "left " + rule.listening(), "asked " + proposal)).as("nobody had spoken")
				.isEmpty();
		}
	}

	private static List<Deviation> found(String process, String... facts) {
		Hearing hearing = new Hearing();
		List<String> all = Stream.concat(Stream.of("opened " + process), Stream.of(facts)).toList();
		IntStream.range(0, all.size()).mapToObj((seq) -> entry(process, seq, all.get(seq))).forEach(hearing::accept);
		return hearing.found();
	}

	private static Entry entry(String process, long seq, String fact) {
		String[] words = fact.split(" ");
		return new Entry(seq, Instant.EPOCH, new UUID(0, 0), process + ":1", words[1], words[0], "process", "system",
				null, Map.of());
	}

	private static String read(Path file) {
		try {
			return Files.isDirectory(file) ? "" : Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

package org.attune.notify;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What can be read of a mail or a date without opening it, in every language there is.
 */
class SubjectTests {

	private static final List<String> ENDINGS = List.of(".subject", ".summary");

	private static final String[] NEVER = { "conflict", "counsel", "safety", "therap" };

	@Test
	void subjectsContainNeitherTopicNorNamesNorTheWordsConflictCounselingSafety() throws IOException {
		Map<String, String> subjects = subjects();
		assertThat(subjects).hasSizeGreaterThanOrEqualTo(Kind.values().length);
		assertThat(subjects).allSatisfy((key, subject) -> {
			assertThat(subject).as("no place to put a name or a topic").isNotBlank().doesNotContain("{");
			assertThat(subject).doesNotContainIgnoringCase(NEVER);
		});
	}

	private static Map<String, String> subjects() throws IOException {
		Map<String, String> subjects = new TreeMap<>();
		try (Stream<Path> files = Files.list(Path.of("src/main/resources"))) {
			for (Path file : files.filter((each) -> each.toString().endsWith(".properties")).toList()) {
				Properties texts = new Properties();
				try (Reader reader = Files.newBufferedReader(file)) {
					texts.load(reader);
				}
				texts.stringPropertyNames()
					.stream()
					.filter((key) -> ENDINGS.stream().anyMatch(key::endsWith))
					.forEach((key) -> subjects.put(file + " " + key, texts.getProperty(key)));
			}
		}
		return subjects;
	}

}

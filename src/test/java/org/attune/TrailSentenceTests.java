package org.attune;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.audit.desk.StaffDeeds;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever can stand in the record is told to auditors in a sentence, and not by its
 * code.
 */
@AttuneTest
class TrailSentenceTests {

	private static final Path SOURCES = Path.of("src/main/java");

	private static final Path FACTS = Path.of("src/test/resources/facts.txt");

	/** A class that keeps the trail of a case, or rows of what staff does. */
	private static final Pattern TRAIL = Pattern.compile("private final Trail trail;");

	private static final Pattern ACTS = Pattern.compile("private final StaffActs acts;");

	/** What is noted, up to what else there is to tell. */
	private static final Pattern NOTED = Pattern
		.compile("(?<!acts\\.)\\bnote(?:Process)?\\(([^;{]*?)(?:Map\\.of|\\);)");

	private static final Pattern ACT = Pattern.compile("acts\\.note\\(([^;{]*?)(?:Map\\.of|\\);)");

	private static final Pattern WORD = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");

	@Autowired
	private MessageSource messages;

	@Test
	void eachKindOfEntryHasASentence() throws IOException {
		Set<String> kinds = said(TRAIL, NOTED);
		facts().filter((fact) -> !fact.startsWith("staff:")).forEach(kinds::add);
		assertThat(kinds).hasSizeGreaterThan(40)
			.contains("entered", "left", "asked", "answered", "erased", "held", "passed-on", "report-not-allowed");
		assertThat(kinds).allMatch((kind) -> told("moment." + kind) || told("auditor.entry." + kind));
	}

	@Test
	void whatStaffDidToCasesHasASentenceOfItsOwn() {
		assertThat(StaffDeeds.KINDS).allMatch((kind) -> told("auditor.staff." + kind)).contains("report-made");
		assertThat(told("auditor.staff.erased")).isTrue();
	}

	@Test
	void whatStaffDidToThePracticeHasASentence() throws IOException {
		Set<String> kinds = said(ACTS, ACT);
		facts().filter((fact) -> fact.startsWith("staff:"))
			.map((fact) -> fact.substring("staff:".length()))
			.forEach(kinds::add);
		assertThat(kinds).hasSizeGreaterThan(15).contains("settings", "erasing-asked", "away");
		assertThat(kinds).allMatch((kind) -> told("staff.act." + kind));
	}

	private static Set<String> said(Pattern where, Pattern what) throws IOException {
		try (Stream<Path> files = Files.walk(SOURCES)) {
			return files.filter(Files::isRegularFile)
				.map(TrailSentenceTests::read)
				.filter((source) -> where.matcher(source).find())
				.flatMap((source) -> what.matcher(source).results().map((noted) -> noted.group(1)))
				.flatMap((noted) -> WORD.matcher(noted).results().map((word) -> word.group(1)))
				.collect(Collectors.toCollection(TreeSet::new));
		}
	}

	private static Stream<String> facts() throws IOException {
		return Files.readAllLines(FACTS)
			.stream()
			.filter((line) -> !line.startsWith("#"))
			.map((line) -> List.of(line.split("\\|")).get(3).strip())
			.filter((fact) -> Pattern.matches("(staff:)?[a-z-]+", fact) && !fact.startsWith("-"));
	}

	private boolean told(String key) {
		return this.messages.getMessage(key, null, null, Locale.ENGLISH) != null;
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

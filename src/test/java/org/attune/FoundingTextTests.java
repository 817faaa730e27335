package org.attune;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page on the founding text says is tested is tested. */
class FoundingTextTests {

	private static final Path PAGE = Path.of("docs", "founding-text.md");

	private static final Path TESTS = Path.of("src", "test", "java");

	private static final int COLUMNS = 3;

	@Test
	void everyLineSaysWhereItLivesAndWhichTestWalksIt() throws IOException {
		List<List<String>> lines = lines();
		assertThat(lines).hasSizeGreaterThan(20).allSatisfy((cells) -> {
			assertThat(cells).hasSize(COLUMNS).allSatisfy((cell) -> assertThat(cell).isNotBlank());
			assertThat(isTest(cells.get(2))).as(cells.get(2)).isTrue();
		});
	}

	@Test
	void aTestThatIsNotThereIsNoticed() throws IOException {
		assertThat(isTest("`FoundingTextTests.aTestThatIsNotThereIsNoticed`")).isTrue();
		assertThat(isTest("`FoundingTextTests.nobodyWroteThis`")).isFalse();
		assertThat(isTest("`NoSuchTests.aTestThatIsNotThereIsNoticed`")).isFalse();
	}

	/** The lines below the head of the table. */
	private static List<List<String>> lines() throws IOException {
		return Files.readAllLines(PAGE)
			.stream()
			.filter((line) -> line.startsWith("|"))
			.skip(2)
			.map((line) -> Stream.of(line.substring(1, line.length() - 1).split("\\|", -1)).map(String::strip).toList())
			.toList();
	}

	private static boolean isTest(String cell) throws IOException {
		String[] name = cell.replace("`", "").split("\\.");
		try (Stream<Path> files = Files.walk(TESTS)) {
			for (Path file : files.filter((each) -> each.endsWith(name[0] + ".java")).toList()) {
				if (Files.readString(file).contains("void " + name[1] + "(")) {
					return true;
				}
			}
		}
		return false;
	}

}

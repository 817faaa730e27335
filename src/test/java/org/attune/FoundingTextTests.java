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

	/** What the founding text consists of, as its lines begin. */
	private static final List<String> ELEMENTS = List.of("Step 1: know yourself", "Step 1: a journal, and quiet",
			"Step 2: listen actively", "Step 3: open up, step by step", "Step 4: say feelings and needs clearly",
			"Step 5: empathy", "Step 6: time together", "Step 7: support and thanks", "Step 8: disagree in a good way",
			"The six benefits", "Component: vulnerability", "Component: empathy and understanding",
			"Component: respect", "Component: open talk", "Component: support", "Component: shared time",
			"Roadblock: fear of being turned down", "Roadblock: old hurt", "Roadblock: not knowing how to say it",
			"Roadblock: no time", "Roadblock: wanting too much at once", "Roadblock: brought up to keep it inside",
			"Roadblock: other beliefs, another way of growing up", "Friends", "Partners", "Family",
			"Question 1: is it the same as touch?", "Question 2: what if we seldom meet?",
			"Question 3: can it be too much?", "Question 4: how do I know?", "Question 5: what if I am shy?",
			"Question 6: how do I help them open up?", "When to seek help",
			"The introduction: what it means to be close", "The best kind goes on",
			"The closing words: seen and cherished");

	@Test
	void everyLineSaysWhereItLivesAndWhichTestWalksIt() throws IOException {
		List<List<String>> lines = lines();
		assertThat(lines).hasSizeGreaterThan(20).allSatisfy((cells) -> {
			assertThat(cells).hasSize(COLUMNS).allSatisfy((cell) -> assertThat(cell).isNotBlank());
			for (String test : cells.get(2).split(", ")) {
				assertThat(isTest(test)).as(test).isTrue();
			}
		});
	}

	@Test
	void noElementOfTheFoundingTextIsLeftOut() throws IOException {
		assertThat(lines().stream().map((cells) -> cells.get(0))).containsAll(ELEMENTS);
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

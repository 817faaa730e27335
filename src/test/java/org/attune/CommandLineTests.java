package org.attune;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.attune.vault.MasterKeyset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class CommandLineTests {

	private InputStream in = InputStream.nullInputStream();

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@TempDir
	private Path directory;

	@Test
	void lintFindsNothingInGoodFiles() {
		assertThat(run("lint", "processes")).isZero();
		assertThat(printed()).contains("Nothing is wrong", "processes ", "forms ", "decisions ").hasLineCount(1);
	}

	@Test
	void lintNamesFileElementAndReason() throws Exception {
		ProcessCopy.of(this.directory).as("spoiled").replace("camunda:formRef=\"sign\"", "camunda:formRef=\"gone\"");
		assertThat(run("lint", this.directory.toString())).isEqualTo(1);
		assertThat(printed()).contains("spoiled.bpmn", "sign", "gone");
	}

	@Test
	void lintRefusesWhatIsNoDirectory() {
		String nowhere = this.directory.resolve("nowhere").toString();
		assertThat(run("lint", nowhere)).isEqualTo(2);
		assertThat(printed()).contains("no directory " + nowhere).doesNotContain("usage");
	}

	@Test
	void lintTakesOneDirectory() {
		assertThat(run("lint")).isEqualTo(2);
		assertThat(run("lint", "processes", "processes")).isEqualTo(2);
		assertThat(printed()).contains("usage");
	}

	@Test
	void theCoachAnswersEachLineWithALine() {
		says("""
				{"text":"You never help me.","step":"speak"}
				{"text":"We cook on Sundays."}
				{"text":"I hear you, but no.","step":"say-back"}
				""");
		assertThat(run("coach")).isZero();
		assertThat(printed().lines()).satisfiesExactly(
				(line) -> assertThat(line).contains("\"rule\":\"R01\"", "\"level\":\"nudge\"", "\"from\":0",
						"\"start\":\"I feel overwhelmed"),
				(line) -> assertThat(line).isEqualTo("{\"remarks\":[]}"),
				(line) -> assertThat(line).contains("\"rule\":\"R07\""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "hello|JSON", "{}|text", "[1]|JSON", "null|JSON",
			"{\"text\":\"Hi\",\"step\":\"say-bcak\"}|step" })
	void aLineThatIsNoRequestIsNamedAndTheOthersGoOn(String line, String reason) {
		says("{\"text\":\"Hi\",\"step\":\"propose\"}\n" + line + "\n{\"text\":\"You never help me.\"}\n");
		assertThat(run("coach")).isEqualTo(2);
		assertThat(this.err.toString(StandardCharsets.UTF_8)).startsWith("Line 2 ").contains(reason).hasLineCount(1);
		assertThat(printed().lines()).hasSize(2).last().asString().contains("R01");
	}

	@Test
	void emptyLinesAreNoRequests() {
		says("\n{\"text\":\"You never help me.\"}\n  \n");
		assertThat(run("coach")).isZero();
		assertThat(printed().lines()).singleElement().asString().contains("R01");
	}

	private void says(String lines) {
		this.in = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void keysetPrintsAUsableKeysetAndNothingElse() throws Exception {
		assertThat(run("keyset")).isZero();
		Path file = Files.writeString(this.directory.resolve("keyset.json"), printed());
		assertThatCode(() -> MasterKeyset.read(file)).doesNotThrowAnyException();
		assertThat(printed().strip()).startsWith("{").endsWith("}");
		assertThat(run("keyset", "more")).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "serve", "LINT", "" })
	void anUnknownCommandIsWrongUse(String command) {
		assertThat(CommandLine.isCommand(new String[] { command })).isTrue();
		assertThat(run(command)).isEqualTo(2);
		assertThat(printed()).contains("usage", "lint DIR", "keyset");
	}

	@ParameterizedTest
	@ValueSource(strings = { "help", "--help", "-h" })
	void whoAsksForHelpIsToldTheCommandsAndServesNothing(String asked) {
		assertThat(CommandLine.isCommand(new String[] { asked })).isTrue();
		assertThat(run(asked)).isZero();
		assertThat(printed()).startsWith("usage:");
	}

	@Test
	void optionsAloneMeanToServe() {
		assertThat(CommandLine.isCommand(new String[] { "--server.port=0" })).isFalse();
		assertThat(CommandLine.isCommand(new String[0])).isFalse();
	}

	private int run(String... args) {
		return new CommandLine(this.in, new PrintStream(this.out, true, StandardCharsets.UTF_8),
				new PrintStream(this.err, true, StandardCharsets.UTF_8))
			.run(args);
	}

	private String printed() {
		return this.out.toString(StandardCharsets.UTF_8);
	}

}

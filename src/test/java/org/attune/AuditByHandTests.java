package org.attune;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.attune.audit.checkpoint.Checkpoints;
import org.attune.audit.log.Log;
import org.attune.audit.log.Sequencer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A stranger checks an export with standard tools alone: the commands in
 * {@code docs/audit.md} are run as they stand there.
 */
class AuditByHandTests {

	private static final String KEY = "audit-key-of-the-tests-01234567890";

	private static final Pattern BLOCK = Pattern.compile("```\\n(.*?)```", Pattern.DOTALL);

	@TempDir
	private Path directory;

	@Test
	void theCommandsInTheDocumentsFindAnExportIntactAndOneThatWasChangedNot() throws Exception {
		try (Program program = Program.start(TestDatabase.url(), "--attune.audit.keys=" + KEY)) {
			talk(program);
			String address = "http://localhost:"
					+ program.part(Environment.class).getRequiredProperty("local.server.port");
			List<String> said = run(commands(address));
			assertThat(said).contains("Signature Verified Successfully");
			List<String> leaves = Files.readAllLines(this.directory.resolve("leaves"));
			assertThat(said).contains(leaves.get(0));
			String root = Files.readAllLines(this.directory.resolve("checkpoint")).get(2);
			assertThat(said.subList(said.size() - 3, said.size())).containsOnly(root);
			assertThat(run(commands(address).replace("> entries\n", "| sed '3s/\"v\":1}/\"v\":2}/' > entries\n")))
				.as("the third line was changed")
				.filteredOn(root::equals)
				.hasSize(1);
		}
	}

	private static void talk(Program program) throws Exception {
		Talk talk = Talk.open(program.api(), "quick-talk", "Ana", "Ben");
		Choices choices = Choices.straight(1, "kitchen");
		for (int turn = 0; turn < 8; turn++) {
			Optional<JsonNode> step = talk.step(turn % 2);
			if (step.isPresent()) {
				talk.answer(turn % 2, step.get(), choices.to(step.get()));
			}
		}
		Awaitility.await().until(() -> {
			program.part(Sequencer.class).work();
			return program.part(Log.class)
				.size() == program.part(JdbcClient.class).sql("select count(*) from trail").query(Long.class).single();
		});
		program.part(Checkpoints.class).archive();
		assertThat(program.part(Log.class).size()).isGreaterThan(12);
	}

	/** All blocks of the two chapters, but for the line that needs our program. */
	private static String commands(String address) throws Exception {
		String document = Files.readString(Path.of("docs/audit.md"));
		String chapters = document.substring(document.indexOf("## Check an export"), document.indexOf("## Receipts"));
		String commands = BLOCK.matcher(chapters)
			.results()
			.map((block) -> block.group(1))
			.flatMap(String::lines)
			.filter((line) -> !line.startsWith("java -jar"))
			.map((line) -> line.replaceAll("^export KEY=.*", "export KEY=" + KEY))
			.collect(Collectors.joining("\n"));
		assertThat(commands).contains("https://talk.example.org", "openssl pkeyutl", "sha256sum");
		return "set -e -o pipefail\n" + commands.replace("https://talk.example.org", address)
				+ "\nget leaves > leaves\n";
	}

	private List<String> run(String commands) throws Exception {
		Path script = Files.writeString(this.directory.resolve("check.sh"), commands + "\n");
		Process shell = new ProcessBuilder("bash", script.toString()).directory(this.directory.toFile())
			.redirectErrorStream(true)
			.start();
		List<String> said = new String(shell.getInputStream().readAllBytes()).lines().toList();
		assertThat(shell.waitFor(2, TimeUnit.MINUTES)).isTrue();
		assertThat(shell.exitValue()).as(String.join("\n", said)).isZero();
		return said;
	}

}

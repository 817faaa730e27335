package org.attune;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(OutputCaptureExtension.class)
class StartTests {

	@TempDir
	private Path extra;

	@Test
	void twoNodesThatStartAtOnceOnAnEmptyDatabaseBothComeUp() throws Exception {
		String url = TestDatabase.url();
		CompletableFuture<Program> other = CompletableFuture.supplyAsync(() -> Program.start(url));
		try (Program one = Program.start(url); Program two = other.get()) {
			Talk talk = Talk.open(one.api(), "quick-talk", "Ana", "Ben");
			Talk elsewhere = new Talk(two.api(), talk.path(), talk.people(), talk.tokens());
			JsonNode step = elsewhere.step(0).orElseThrow();
			elsewhere.answer(0, step, Choices.straight(1, "kitchen").to(step));
			assertThat(talk.step(0)).isEmpty();
			assertThat(deployments(one)).isEqualTo(1);
		}
	}

	@Test
	void unchangedFilesAreNotDeployedAgainAndChangedOnesAreANewVersionForNewCases() throws Exception {
		String url = TestDatabase.url();
		String option = "--attune.processes.extra=" + this.extra;
		ProcessCopy copy = ProcessCopy.of(this.extra).as("kitchen-talk");
		Talk old;
		try (Program program = Program.start(url, option)) {
			old = Talk.open(program.api(), "kitchen-talk", "Ana", "Ben");
		}
		try (Program program = Program.start(url, option)) {
			assertThat(deployments(program)).isEqualTo(1);
		}
		copy.replace("name=\"Say if it is safe\"", "name=\"Say how safe it is\"");
		try (Program program = Program.start(url, option)) {
			assertThat(deployments(program)).isEqualTo(2);
			assertThat(secondTitle(Talk.open(program.api(), "kitchen-talk", "Cleo", "Dan"), 2))
				.isEqualTo("Say how safe it is");
			assertThat(secondTitle(new Talk(program.api(), old.path(), old.people(), old.tokens()), 1))
				.isEqualTo("Say if it is safe");
		}
	}

	@Test
	void withADatabaseOfOnesOwnAndNoKeysetItSaysWhatToDo() {
		String url = TestDatabase.url();
		assertThatThrownBy(() -> new SpringApplicationBuilder(Application.class).run("--spring.datasource.url=" + url,
				"--spring.datasource.username=postgres", "--server.port=0", "--management.server.port=0"))
			.rootCause()
			.hasMessageContaining("attune.vault.keyset-file")
			.hasMessageContaining("keyset");
	}

	@Test
	void refusedProcessFilesStopTheStart(CapturedOutput output) throws Exception {
		ProcessCopy.of(this.extra).as("kitchen-talk").replace("camunda:formRef=\"sign\"", "camunda:formRef=\"gone\"");
		String url = TestDatabase.url();
		assertThatThrownBy(() -> Program.start(url, "--attune.processes.extra=" + this.extra)).rootCause()
			.hasMessageContaining("kitchen-talk.bpmn")
			.hasMessageContaining("sign")
			.hasMessageContaining("gone");
		assertThat(output).contains("APPLICATION FAILED TO START", "Process files cannot be used", "lint DIR");
	}

	private static int deployments(Program program) {
		return program.part(JdbcClient.class)
			.sql("select count(*) from act_re_deployment")
			.query(Integer.class)
			.single();
	}

	private static String secondTitle(Talk talk, int version) throws Exception {
		assertThat(talk.show(0).path("process").path("version").asInt()).isEqualTo(version);
		for (int person : List.of(0, 1)) {
			Optional<JsonNode> step = talk.step(person);
			talk.answer(person, step.orElseThrow(), Choices.straight(1, "kitchen").to(step.orElseThrow()));
		}
		return talk.step(0).orElseThrow().path("title").asString();
	}

}

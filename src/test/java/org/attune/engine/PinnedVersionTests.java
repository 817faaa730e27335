package org.attune.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.attune.AttuneTest;
import org.attune.engine.model.ProcessFiles;
import org.attune.session.Talk;
import org.attune.session.Talks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A running case keeps the files that it began with. */
@AttuneTest
class PinnedVersionTests {

	private static final Path FILES = Path.of("src/test/processes");

	@Autowired
	Deployments deployments;

	@Autowired
	Talks talks;

	@TempDir
	Path changed;

	@AfterEach
	void deployTheFilesOfAllTestsAgain() {
		this.deployments.deploy(ProcessFiles.own().and(FILES));
	}

	@Test
	void aCaseEndsAsItsOwnVersionSaysWhileNewCasesUseTheNewOne() throws IOException {
		Talk old = this.talks.open("calling", "Ana", "Ben").allSay("opening", "answer", "no");
		copy("calling.bpmn", "all_heard", "all_were_heard");
		deploy();
		Talk young = this.talks.open("calling", "Ana", "Ben").allSay("opening", "answer", "no");
		assertThat(hearAll(old).outcome()).isEqualTo("all_heard");
		assertThat(hearAll(young).outcome()).isEqualTo("all_were_heard");
		assertThat(young.version()).isGreaterThan(old.version());
	}

	@Test
	void theStagesOfACaseAreThoseOfItsOwnVersion() throws IOException {
		Talk old = this.talks.open("straight", "Ana", "Ben");
		copy("straight.bpmn", "value=\"rating\"", "value=\"judging\"");
		deploy();
		assertThat(old.stages()).containsExactly("rating");
		assertThat(this.talks.open("straight", "Ana", "Ben").stages()).containsExactly("judging");
	}

	@Test
	void unchangedFilesAreNotDeployedAgain() {
		String before = this.deployments.current().id();
		this.deployments.deploy(ProcessFiles.own().and(FILES));
		assertThat(this.deployments.current().id()).isEqualTo(before);
	}

	private static Talk hearAll(Talk talk) {
		for (String name : talk.names()) {
			talk.says(name, "speak_out", "answer", "yes").allSay("take_in", "words", "Heard");
		}
		return talk;
	}

	private void deploy() {
		this.deployments.deploy(ProcessFiles.own().and(this.changed));
	}

	private void copy(String changedFile, String from, String to) throws IOException {
		try (Stream<Path> files = Files.walk(FILES)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path target = this.changed.resolve(FILES.relativize(file));
				Files.createDirectories(target.getParent());
				if (!Files.exists(target)) {
					Files.copy(file, target);
				}
			}
		}
		Path file = this.changed.resolve(changedFile);
		Files.writeString(file, Files.readString(file).replace(from, to));
	}

}

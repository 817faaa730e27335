package org.attune.engine.model;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the product's own process files come from. */
class ProcessFilesTests {

	@TempDir
	private Path directory;

	@Test
	void ownFilesComeFromOnePlaceThoughTheClassPathNamesTwo() throws Exception {
		Path copy = Files.createDirectories(this.directory.resolve("processes"));
		Files.write(copy.resolve("quick-talk.bpmn"), ProcessFiles.own().byName().get("quick-talk.bpmn"));
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		try (URLClassLoader both = new URLClassLoader(new URL[] { this.directory.toUri().toURL() }, before)) {
			thread.setContextClassLoader(both);
			assertThat(ProcessFiles.own().all()).extracting(ProcessFiles.File::name)
				.contains("quick-talk.bpmn", "forms/speak.form")
				.doesNotHaveDuplicates();
			assertThat(ProcessFiles.own().all()).extracting(ProcessFiles.File::origin).containsOnly(origin());
		}
		finally {
			thread.setContextClassLoader(before);
		}
	}

	private static String origin() {
		return ProcessFiles.own().processes().get(0).origin();
	}

}

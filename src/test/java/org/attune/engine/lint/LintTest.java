package org.attune.engine.lint;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Begins with a directory of good process files, in which a test spoils one thing. */
abstract class LintTest {

	@TempDir
	Path path;

	ProcessFolder folder;

	@BeforeEach
	void aGoodFolder() {
		this.folder = ProcessFolder.good(this.path);
	}

}

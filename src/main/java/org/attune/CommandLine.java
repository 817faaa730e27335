package org.attune;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.attune.engine.model.Finding;
import org.attune.engine.model.Lint;
import org.attune.engine.model.ProcessFiles;
import org.attune.vault.MasterKeyset;

/** The commands beside serving. Exit codes: 0 fine, 1 found something, 2 wrong use. */
final class CommandLine {

	private static final int FINE = 0;

	private static final int FOUND = 1;

	private static final int WRONG_USE = 2;

	private CommandLine() {
	}

	static boolean isCommand(String[] args) {
		return args.length > 0 && !args[0].startsWith("-");
	}

	static int run(String[] args) {
		return 2;
	}

}

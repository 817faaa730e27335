package org.attune;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.attune.engine.ProcessCheck;
import org.attune.vault.MasterKeyset;

/** The commands beside serving. Exit codes: 0 fine, 1 found something, 2 wrong use. */
final class CommandLine {

	private static final int FINE = 0;

	private static final int FOUND = 1;

	private static final int WRONG_USE = 2;

	private final PrintStream out;

	CommandLine(PrintStream out) {
		this.out = out;
	}

	/** Whether the arguments name a command; options alone mean to serve. */
	static boolean isCommand(String[] args) {
		return args.length > 0 && !args[0].startsWith("-");
	}

	int run(String... args) {
		return switch (args[0]) {
			case "lint" -> (args.length == 2 && Files.isDirectory(Path.of(args[1]))) ? lint(Path.of(args[1])) : usage();
			case "keyset" -> (args.length == 1) ? keyset() : usage();
			default -> usage();
		};
	}

	private int lint(Path directory) {
		List<String> findings = ProcessCheck.directory(directory);
		findings.forEach(this.out::println);
		return findings.isEmpty() ? FINE : FOUND;
	}

	private int keyset() {
		this.out.println(MasterKeyset.print());
		return FINE;
	}

	private int usage() {
		this.out.println("""
				usage:
				  (no command)   serve
				  lint DIR       check the process files in a directory
				  keyset         print a new master keyset""");
		return WRONG_USE;
	}

}

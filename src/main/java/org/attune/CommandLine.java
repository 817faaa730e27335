package org.attune;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

import org.attune.coach.CoachLines;
import org.attune.coach.Moment;
import org.attune.engine.ProcessCheck;
import org.attune.vault.MasterKeyset;
import org.attune.verify.Verify;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The commands beside serving. Exit codes: 0 fine, 1 found something, 2 wrong use. */
final class CommandLine {

	private static final int FINE = 0;

	private static final int FOUND = 1;

	private static final int WRONG_USE = 2;

	private static final Set<String> HELP = Set.of("help", "--help", "-h");

	private static final ResourceBundle WORDS = ResourceBundle.getBundle("command-line", Locale.ROOT);

	private final InputStream in;

	private final PrintStream out;

	private final PrintStream err;

	CommandLine(InputStream in, PrintStream out, PrintStream err) {
		this.in = in;
		this.out = out;
		this.err = err;
	}

	/** Whether the arguments name a command; other options alone mean to serve. */
	static boolean isCommand(String[] args) {
		return args.length > 0 && (!args[0].startsWith("-") || HELP.contains(args[0]));
	}

	int run(String... args) {
		if (HELP.contains(args[0])) {
			usage();
			return FINE;
		}
		return switch (args[0]) {
			case "lint" -> (args.length == 2) ? lint(Path.of(args[1])) : usage();
			case "keyset" -> (args.length == 1) ? keyset() : usage();
			case "coach" -> (args.length == 1) ? coach() : usage();
			case "simulate" -> simulate(args);
			case "upgrade" -> upgrade(args);
			case "verify" -> new Verify(this.out).run(Arrays.copyOfRange(args, 1, args.length));
			default -> usage();
		};
	}

	private int lint(Path directory) {
		if (!Files.isDirectory(directory)) {
			this.out.println(String.format(Locale.ROOT, WORDS.getString("no-directory"), directory));
			return WRONG_USE;
		}
		ProcessCheck.Report report = ProcessCheck.directory(directory);
		report.findings().forEach(this.out::println);
		if (!report.findings().isEmpty()) {
			return FOUND;
		}
		this.out.println(String.format(Locale.ROOT, WORDS.getString("nothing-wrong"), directory, report.processes(),
				report.forms(), report.decisions()));
		return FINE;
	}

	private int keyset() {
		this.out.println(MasterKeyset.print());
		return FINE;
	}

	private int coach() {
		Map<String, Moment> tasks = new HashMap<>();
		ProcessCheck.ownMoments().forEach((id, moment) -> tasks.put(id, Moment.of(moment)));
		CoachLines lines = new CoachLines(tasks, (number, reason) -> this.err
			.println(String.format(Locale.ROOT, WORDS.getString("coach." + reason), number)));
		try {
			return lines.answer(new BufferedReader(new InputStreamReader(this.in, UTF_8)), this.out) ? FINE : WRONG_USE;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private int simulate(String... args) {
		return SimulateCommand.read(args)
			.map((command) -> command
				.run((key, values) -> this.out.println(String.format(Locale.ROOT, WORDS.getString(key), values))) ? FINE
						: FOUND)
			.orElseGet(this::usage);
	}

	private int upgrade(String... args) {
		Optional<UpgradeCommand> command = UpgradeCommand.read(args);
		command.ifPresent(UpgradeCommand::run);
		command.ifPresent((done) -> this.out.println(WORDS.getString("upgrade.done")));
		return command.isPresent() ? FINE : usage();
	}

	private int usage() {
		this.out.println(WORDS.getString("usage"));
		return WRONG_USE;
	}

}

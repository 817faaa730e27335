package org.attune.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** The command {@code verify}. Exit codes: 0 intact, 1 found something, 2 wrong use. */
public final class Verify {

	private static final int INTACT = 0;

	private static final int FOUND = 1;

	private static final int WRONG_USE = 2;

	private final PrintStream out;

	public Verify(PrintStream out) {
		this.out = out;
	}

	/** Checks what the options name, and says what is wrong. */
	public int run(String... options) {
		try {
			return Bundle.of(List.of(options))
				.map((bundle) -> check(bundle::check))
				.or(() -> Files.of(List.of(options)).map((files) -> check((findings) -> check(files, findings))))
				.orElseGet(() -> {
					this.out.println(Words.of("usage"));
					return WRONG_USE;
				});
		}
		catch (Unusable ex) {
			this.out.println(ex.getMessage());
			return WRONG_USE;
		}
	}

	private int check(Check check) {
		Findings findings = new Findings();
		try {
			String shown = check.check(findings);
			findings.print(this.out);
			if (findings.any()) {
				return FOUND;
			}
			this.out.println(shown);
			return INTACT;
		}
		catch (IOException ex) {
			throw new Unusable("unreadable", ex.getMessage());
		}
	}

	private static String check(Files files, Findings findings) throws IOException {
		List<Checkpoint> checkpoints = files.checkpoints(findings);
		return Words.of("intact", checkpoints.isEmpty() ? 0 : check(files, checkpoints, findings));
	}

	/**
	 * With the hashes of the leaves the very entry is found, if these are true; if they
	 * are not, that is told as well.
	 */
	private static long check(Files files, List<Checkpoint> checkpoints, Findings findings) throws IOException {
		Findings ranges = new Findings();
		Ranges signed = new Ranges(checkpoints, ranges);
		long entries = signed.check(files.entries());
		Path leaves = files.leaves();
		if (ranges.any() && leaves != null && new Ranges(checkpoints, new Findings()).fits(leaves)) {
			new Differences(findings).find(files.entries(), leaves, signed.size());
		}
		else {
			findings.addAll(ranges);
			if (leaves != null) {
				new Misfits(findings).find(files.entries(), leaves, signed.size());
			}
		}
		return entries;
	}

	/** Checks something, and gives back what is shown by it if nothing is wrong. */
	private interface Check {

		String check(Findings findings) throws IOException;

	}

}

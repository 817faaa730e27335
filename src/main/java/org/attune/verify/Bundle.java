package org.attune.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The proof of a case: its entries, and for each the way to a checkpoint that was signed.
 *
 * @param file what a case's proof is kept in
 * @param key the public key
 */
record Bundle(Path file, Path key) {

	/** Reads the options; empty if they do not ask for a case's proof. */
	static Optional<Bundle> of(List<String> options) {
		if (options.size() != 4 || !options.contains("--proof") || !options.contains("--key")) {
			return Optional.empty();
		}
		return Optional.of(new Bundle(Path.of(options.get(options.indexOf("--proof") + 1)),
				Path.of(options.get(options.indexOf("--key") + 1))));
	}

	/**
	 * Checks all of it. Gives back what that shows: of each entry that it is in the log,
	 * and nothing of those that are not given.
	 */
	String check(Findings findings) throws IOException {
		ProofFile proof = ProofFile.read(Files.readString(this.file));
		Checkpoint checkpoint = proof.checkpoint();
		if (!checkpoint.isSignedBy(Key.readAll(Files.readString(this.key)))) {
			findings.add("re-signed", checkpoint.size());
		}
		Set<Long> places = new HashSet<>();
		for (ProofFile.Entry entry : proof.entries()) {
			if (!places.add(entry.index())) {
				findings.add("double", entry.index());
			}
			byte[] root = new Inclusion(entry.index(), checkpoint.size()).root(entry.line(), entry.way());
			if (!Arrays.equals(root, checkpoint.root())) {
				findings.add("changed", entry.index());
			}
		}
		return Words.of("shown", places.size(), checkpoint.size());
	}

}

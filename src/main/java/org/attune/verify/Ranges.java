package org.attune.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Holds entries against checkpoints: between which two of these is something wrong? */
final class Ranges {

	private final List<Checkpoint> checkpoints;

	private final Findings findings;

	private final Mountain tree = new Mountain();

	private int next;

	private long good;

	private boolean broken;

	/**
	 * Begins.
	 * @param checkpoints the smallest first
	 */
	Ranges(List<Checkpoint> checkpoints, Findings findings) {
		this.checkpoints = checkpoints;
		this.findings = findings;
	}

	/** Checks entries. Gives back how many there are. */
	long check(Path entries) throws IOException {
		try (Leaves leaves = Leaves.ofEntries(entries)) {
			return check(leaves);
		}
	}

	/**
	 * Whether exported hashes of leaves are what the checkpoints say, as far as these go.
	 */
	boolean fits(Path exported) throws IOException {
		try (Leaves leaves = Leaves.exported(exported, size())) {
			check(leaves);
			return !this.findings.any();
		}
	}

	/** How many entries were signed. */
	long size() {
		return this.checkpoints.get(this.checkpoints.size() - 1).size();
	}

	private long check(Leaves leaves) throws IOException {
		compare();
		for (byte[] leaf = leaves.next(); leaf != null; leaf = leaves.next()) {
			this.tree.add(leaf);
			compare();
		}
		long size = this.tree.size();
		long last = size();
		if (size < last) {
			this.findings.add("missing-range", last - size, this.good, last - 1);
		}
		else if (size > last) {
			this.findings.add("added-at-end", last, size - 1, last);
		}
		return size;
	}

	/** What follows a wrong range is wrong as well: only the first one is told. */
	private void compare() {
		if (this.next < this.checkpoints.size() && this.checkpoints.get(this.next).size() == this.tree.size()) {
			Checkpoint here = this.checkpoints.get(this.next++);
			if (Arrays.equals(here.root(), this.tree.root())) {
				this.good = here.size();
			}
			else if (!this.broken) {
				this.broken = true;
				this.findings.add("changed-range", this.good, here.size() - 1);
			}
		}
	}

}

package org.attune.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Holds entries against the hashes that they should have: which entry is wrong, and how?
 */
final class Differences {

	private final Findings findings;

	/** What was found in the other's place, and still has to be met there. */
	private byte[] swappedEntry;

	private byte[] swappedLeaf;

	Differences(Findings findings) {
		this.findings = findings;
	}

	/** Of the exported hashes, only as many count as were signed. */
	void find(Path entries, Path exported, long signed) throws IOException {
		try (Leaves made = Leaves.ofEntries(entries); Leaves kept = Leaves.exported(exported, signed)) {
			Ahead entry = new Ahead(made);
			Ahead leaf = new Ahead(kept);
			while (entry.head() != null && leaf.head() != null) {
				compare(entry, leaf);
			}
			if (leaf.head() != null) {
				this.findings.add("missing", leaf.number(), leaf.drain());
			}
			else if (entry.head() != null) {
				this.findings.add("added", entry.number(), entry.drain());
			}
		}
	}

	private void compare(Ahead entry, Ahead leaf) throws IOException {
		if (Arrays.equals(entry.head(), leaf.head()) || isOtherEndOfSwap(entry, leaf)) {
			entry.skip(1);
			leaf.skip(1);
			return;
		}
		int later = entry.find(leaf.head());
		int before = leaf.find(entry.head());
		if (later > 0 && later == before) {
			this.findings.add("swapped", leaf.number(), leaf.number() + before);
			this.swappedEntry = leaf.head();
			this.swappedLeaf = entry.head();
			entry.skip(1);
			leaf.skip(1);
		}
		else {
			skip(entry, leaf, later, before);
		}
	}

	private void skip(Ahead entry, Ahead leaf, int later, int before) throws IOException {
		if (later > 0 && (before < 0 || later < before)) {
			this.findings.add("added", leaf.number(), later);
			entry.skip(later);
		}
		else if (before > 0) {
			this.findings.add("missing", leaf.number(), before);
			leaf.skip(before);
		}
		else {
			this.findings.add("changed", leaf.number());
			entry.skip(1);
			leaf.skip(1);
		}
	}

	private boolean isOtherEndOfSwap(Ahead entry, Ahead leaf) {
		return Arrays.equals(entry.head(), this.swappedEntry) && Arrays.equals(leaf.head(), this.swappedLeaf);
	}

}

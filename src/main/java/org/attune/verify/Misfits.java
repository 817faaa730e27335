package org.attune.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Hashes that somebody kept and that are not those of the entries, whether or not the
 * entries are as they were signed.
 */
final class Misfits {

	private final Findings findings;

	private long first;

	private long all;

	Misfits(Findings findings) {
		this.findings = findings;
	}

	/**
	 * Compares as many as there are of both, up to what was signed: who kept hashes when
	 * the log was smaller has fewer, and no other ones.
	 */
	void find(Path entries, Path exported, long signed) throws IOException {
		try (Leaves made = Leaves.ofEntries(entries); Leaves kept = Leaves.exported(exported, signed)) {
			byte[] leaf = kept.next();
			if (leaf == null) {
				throw new Unusable("no-leaves");
			}
			long place = 0;
			for (byte[] entry = made.next(); entry != null && leaf != null; entry = made.next()) {
				compare(place++, entry, leaf);
				leaf = kept.next();
			}
		}
		if (this.all > 0) {
			this.findings.add("leaves", this.first, this.all);
		}
	}

	private void compare(long place, byte[] entry, byte[] leaf) {
		if (!Arrays.equals(entry, leaf) && this.all++ == 0) {
			this.first = place;
		}
	}

}

package org.attune.verify;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** What a log was at a moment (C2SP tlog-checkpoint): origin, size, root. */
record Checkpoint(Note note, long size, byte[] root) {

	static Checkpoint of(Note note) {
		try {
			String[] lines = note.text().split("\n");
			return new Checkpoint(note, Long.parseLong(lines[1]), Base64.getDecoder().decode(lines[2]));
		}
		catch (IllegalArgumentException | ArrayIndexOutOfBoundsException ex) {
			throw new Unusable("no-checkpoint");
		}
	}

	boolean isSignedBy(List<Key> keys) {
		return this.note.isSignedBy(keys);
	}

	boolean hasRootOf(Checkpoint other) {
		return Arrays.equals(this.root, other.root);
	}

}

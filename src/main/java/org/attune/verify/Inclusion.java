package org.attune.verify;

import java.security.MessageDigest;
import java.util.List;

/** The way from an entry to the root of a log of that size (RFC 9162, 2.1.3.2). */
final class Inclusion {

	private static final byte LEAF = 0;

	private static final byte NODE = 1;

	private final MessageDigest digest = Mountain.sha256();

	private long place;

	private long last;

	Inclusion(long index, long size) {
		this.place = index;
		this.last = size - 1;
	}

	/** The root that the proof leads to; null if it is too long or too short. */
	byte[] root(byte[] line, List<byte[]> proof) {
		byte[] root = hash(LEAF, line, new byte[0]);
		for (byte[] other : proof) {
			if (this.last == 0) {
				return null;
			}
			boolean left = (this.place & 1) == 1 || this.place == this.last;
			root = left ? hash(NODE, other, root) : hash(NODE, root, other);
			while (left && (this.place & 1) == 0 && this.place != 0) {
				up();
			}
			up();
		}
		return (this.last == 0) ? root : null;
	}

	private void up() {
		this.place >>= 1;
		this.last >>= 1;
	}

	private byte[] hash(byte kind, byte[] first, byte[] second) {
		this.digest.update(kind);
		this.digest.update(first);
		return this.digest.digest(second);
	}

}

package org.attune.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A Merkle tree that only grows (RFC 6962, 2.1); keeps one hash for each of its levels.
 */
final class Mountain {

	private static final byte NODE = 1;

	private final MessageDigest digest = sha256();

	private final byte[][] peaks = new byte[Long.SIZE][];

	private long size;

	void add(byte[] leaf) {
		byte[] hash = leaf;
		int level = 0;
		while ((this.size >> level & 1) == 1) {
			hash = node(this.peaks[level++], hash);
		}
		this.peaks[level] = hash;
		this.size++;
	}

	long size() {
		return this.size;
	}

	/** The root of all that was added. */
	byte[] root() {
		byte[] root = null;
		for (int level = 0; level < Long.SIZE; level++) {
			if ((this.size >> level & 1) == 1) {
				root = (root != null) ? node(this.peaks[level], root) : this.peaks[level];
			}
		}
		return (root != null) ? root : this.digest.digest();
	}

	private byte[] node(byte[] left, byte[] right) {
		this.digest.update(NODE);
		this.digest.update(left);
		return this.digest.digest(right);
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

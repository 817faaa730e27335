package org.attune.audit.tree;

import java.security.MessageDigest;
import java.util.List;

import org.attune.terms.Sha256;

/** How the hashes of a tree come about (RFC 6962, 2.1). */
final class Hashes {

	private static final byte NODE = 1;

	private Hashes() {
	}

	/** Of two neighbours. */
	static byte[] node(byte[] left, byte[] right) {
		MessageDigest digest = Sha256.begin();
		digest.update(NODE);
		digest.update(left);
		return digest.digest(right);
	}

	/** Of complete parts, each smaller than the one before; of nothing at all. */
	static byte[] together(List<byte[]> parts) {
		if (parts.isEmpty()) {
			return Sha256.begin().digest();
		}
		byte[] hash = parts.get(parts.size() - 1);
		for (int place = parts.size() - 2; place >= 0; place--) {
			hash = node(parts.get(place), hash);
		}
		return hash;
	}

}

package org.attune.session;

import org.attune.terms.Sha256;

/** What is kept of an idempotency key. */
final class Keys {

	private Keys() {
	}

	/** The SHA-256 of a key: whatever a client puts into one, its text is not kept. */
	static byte[] hash(String key) {
		return Sha256.of(key);
	}

}

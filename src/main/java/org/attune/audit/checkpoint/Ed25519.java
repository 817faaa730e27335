package org.attune.audit.checkpoint;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;

/** The two keys that come of a seed (RFC 8032). */
final class Ed25519 {

	/** How many bytes the seed and the public key have. */
	static final int LENGTH = 32;

	private static final int BITS = 255;

	private final KeyPair keys;

	Ed25519(byte[] seed) {
		this.keys = keys(seed);
	}

	byte[] sign(byte[] text) {
		try {
			Signature signature = Signature.getInstance("Ed25519");
			signature.initSign(this.keys.getPrivate());
			signature.update(text);
			return signature.sign();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Could not sign", ex);
		}
	}

	/** The y coordinate, the lowest byte first, and the sign of x (RFC 8032, 5.1.2). */
	byte[] publicKey() {
		EdECPublicKey key = (EdECPublicKey) this.keys.getPublic();
		byte[] y = key.getPoint().getY().toByteArray();
		byte[] bytes = new byte[LENGTH];
		for (int at = 0; at < Math.min(y.length, LENGTH); at++) {
			bytes[at] = y[y.length - 1 - at];
		}
		if (key.getPoint().isXOdd()) {
			bytes[LENGTH - 1] |= (byte) 0x80;
		}
		return bytes;
	}

	/**
	 * Java makes the public key only together with a private one, from what is random.
	 */
	private static KeyPair keys(byte[] seed) {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
			generator.initialize(BITS, new Given(seed));
			return generator.generateKeyPair();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("No Ed25519", ex);
		}
	}

	/** Gives out the seed it was given. */
	private static final class Given extends SecureRandom {

		private final transient byte[] seed;

		Given(byte[] seed) {
			this.seed = seed;
		}

		@Override
		public void nextBytes(byte[] bytes) {
			System.arraycopy(this.seed, 0, bytes, 0, bytes.length);
		}

	}

}

package org.attune.audit.checkpoint;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

import org.attune.terms.Sha256;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Signs texts as C2SP signed notes with an Ed25519 key (algorithm 1). Its key is written
 * as {@code PRIVATE+KEY+<name>+<id>+<base64 of 1 and the seed>}, as other programs for
 * such notes write it.
 */
final class Signer {

	private static final String PRIVATE = "PRIVATE+KEY+";

	private static final byte ED25519 = 1;

	private static final int SEED = 32;

	private final String name;

	private final byte[] seed;

	private final KeyPair keys;

	private Signer(String name, byte[] seed) {
		this.name = name;
		this.seed = seed;
		this.keys = keys(seed);
	}

	/** A new key for a log of that name. */
	static Signer create(String name) {
		byte[] seed = new byte[SEED];
		new SecureRandom().nextBytes(seed);
		return new Signer(name, seed);
	}

	/** Reads a key from its line. */
	static Signer read(String line) {
		String[] parts = line.strip().split("\\+", 5);
		if (!line.startsWith(PRIVATE) || parts.length != 5) {
			throw new IllegalArgumentException("no key of the form " + PRIVATE + "<name>+<id>+<base64>");
		}
		byte[] key = Base64.getDecoder().decode(parts[4]);
		Signer signer = new Signer(parts[2], Arrays.copyOfRange(key, 1, key.length));
		if (key.length != SEED + 1 || key[0] != ED25519 || !signer.id().equals(parts[3])) {
			throw new IllegalArgumentException("the key does not fit its id");
		}
		return signer;
	}

	/** The line that {@link #read} reads. */
	String line() {
		return PRIVATE + this.name + "+" + id() + "+" + base64(tagged(this.seed));
	}

	/** The public key, as others need it to check. */
	String vkey() {
		return this.name + "+" + id() + "+" + base64(tagged(publicKey()));
	}

	String name() {
		return this.name;
	}

	/** The text, which ends with a line end, and its signature. */
	String sign(String text) {
		try {
			Signature signature = Signature.getInstance("Ed25519");
			signature.initSign(this.keys.getPrivate());
			signature.update(text.getBytes(UTF_8));
			byte[] signed = signature.sign();
			byte[] both = ByteBuffer.allocate(4 + signed.length).put(hash(), 0, 4).put(signed).array();
			return text + "\n\u2014 " + this.name + " " + base64(both) + "\n";
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Could not sign", ex);
		}
	}

	private String id() {
		return HexFormat.of().formatHex(hash(), 0, 4);
	}

	private byte[] hash() {
		MessageDigest digest = Sha256.begin();
		digest.update((this.name + "\n").getBytes(UTF_8));
		return digest.digest(tagged(publicKey()));
	}

	/** The y coordinate, the lowest byte first, and the sign of x (RFC 8032, 5.1.2). */
	private byte[] publicKey() {
		EdECPublicKey key = (EdECPublicKey) this.keys.getPublic();
		byte[] y = key.getPoint().getY().toByteArray();
		byte[] bytes = new byte[SEED];
		for (int at = 0; at < Math.min(y.length, SEED); at++) {
			bytes[at] = y[y.length - 1 - at];
		}
		if (key.getPoint().isXOdd()) {
			bytes[SEED - 1] |= (byte) 0x80;
		}
		return bytes;
	}

	/**
	 * Java makes the public key only together with a private one, from what is random.
	 */
	private static KeyPair keys(byte[] seed) {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
			generator.initialize(255, new Given(seed));
			return generator.generateKeyPair();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("No Ed25519", ex);
		}
	}

	private static byte[] tagged(byte[] key) {
		return ByteBuffer.allocate(1 + key.length).put(ED25519).put(key).array();
	}

	private static String base64(byte[] bytes) {
		return Base64.getEncoder().encodeToString(bytes);
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

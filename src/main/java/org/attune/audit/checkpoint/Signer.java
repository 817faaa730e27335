package org.attune.audit.checkpoint;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
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

	private static final byte ALGORITHM = 1;

	private final String name;

	private final byte[] seed;

	private final Ed25519 keys;

	private Signer(String name, byte[] seed) {
		this.name = name;
		this.seed = seed;
		this.keys = new Ed25519(seed);
	}

	/** A new key for a log of that name. */
	static Signer create(String name) {
		byte[] seed = new byte[Ed25519.LENGTH];
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
		if (key.length != Ed25519.LENGTH + 1 || key[0] != ALGORITHM || !signer.id().equals(parts[3])) {
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
		return this.name + "+" + id() + "+" + base64(tagged(this.keys.publicKey()));
	}

	String name() {
		return this.name;
	}

	/** The text, which ends with a line end, and its signature. */
	String sign(String text) {
		byte[] signed = this.keys.sign(text.getBytes(UTF_8));
		byte[] both = ByteBuffer.allocate(4 + signed.length).put(hash(), 0, 4).put(signed).array();
		return text + "\n\u2014 " + this.name + " " + base64(both) + "\n";
	}

	private String id() {
		return HexFormat.of().formatHex(hash(), 0, 4);
	}

	private byte[] hash() {
		MessageDigest digest = Sha256.begin();
		digest.update((this.name + "\n").getBytes(UTF_8));
		return digest.digest(tagged(this.keys.publicKey()));
	}

	private static byte[] tagged(byte[] key) {
		return ByteBuffer.allocate(1 + key.length).put(ALGORITHM).put(key).array();
	}

	private static String base64(byte[] bytes) {
		return Base64.getEncoder().encodeToString(bytes);
	}

}

package org.attune.verify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A public key as C2SP signed notes write it: {@code <name>+<id>+<base64 of 1 and the
 * Ed25519 key>}, its id the first four bytes of SHA-256(name, line end, 1, key).
 */
record Key(String name, byte[] id, PublicKey ed25519) {

	/** What X.509 puts before the 32 bytes of an Ed25519 key. */
	private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

	private static final int LENGTH = 33;

	/** All keys of a file, a line each. */
	static List<Key> readAll(String text) {
		return text.lines().filter((line) -> !line.isBlank()).map(Key::read).toList();
	}

	static Key read(String line) {
		String[] parts = line.strip().split("\\+", 3);
		try {
			byte[] key = Base64.getDecoder().decode(parts[2]);
			byte[] id = id(parts[0], key);
			if (key.length != LENGTH || key[0] != 1 || !HexFormat.of().formatHex(id).equals(parts[1])) {
				throw new Unusable("no-key");
			}
			byte[] encoded = Arrays.copyOf(X509, X509.length + LENGTH - 1);
			System.arraycopy(key, 1, encoded, X509.length, LENGTH - 1);
			return new Key(parts[0], id,
					KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
		}
		catch (GeneralSecurityException | IllegalArgumentException | ArrayIndexOutOfBoundsException ex) {
			throw new Unusable("no-key");
		}
	}

	private static byte[] id(String name, byte[] key) throws GeneralSecurityException {
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
		return Arrays.copyOf(digest.digest(key), 4);
	}

	/** Whether this key made the signature of the text. */
	boolean verifies(String text, byte[] signature) {
		try {
			Signature verifier = Signature.getInstance("Ed25519");
			verifier.initVerify(this.ed25519);
			verifier.update(text.getBytes(StandardCharsets.UTF_8));
			return verifier.verify(signature);
		}
		catch (GeneralSecurityException ex) {
			return false;
		}
	}

}

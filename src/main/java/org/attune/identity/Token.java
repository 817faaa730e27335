package org.attune.identity;

import java.security.SecureRandom;
import java.util.Base64;

import org.attune.terms.Sha256;

/** Secrets that are handed out, and the hashes that are kept in their place. */
public final class Token {

	private static final int BYTES = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	private Token() {
	}

	/** 256 random bits in base64url: 43 characters. */
	public static String random() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/** SHA-256; a random token needs no salt and no slow hash. */
	public static byte[] hash(String token) {
		return Sha256.of(token);
	}

}

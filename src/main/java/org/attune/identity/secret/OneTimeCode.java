package org.attune.identity.secret;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;

import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of six digits that an app shows for 30 seconds (RFC 6238, HMAC-SHA-1, as all apps
 * know it). One step early or late is fine: clocks differ.
 */
public final class OneTimeCode {

	/** As many as the hash has; RFC 4226 recommends it. */
	private static final int BYTES = 20;

	private static final long STEP_SECONDS = 30;

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

	private OneTimeCode() {
	}

	/** A new secret, in base 32. */
	public static String secret() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return Base32.encode(bytes);
	}

	/**
	 * The step of 30 seconds that the code belongs to; empty when it is not one of now.
	 */
	public static OptionalLong step(String secret, String code, Instant now) {
		OptionalLong found = OptionalLong.empty();
		for (int off = -1; off <= 1; off++) {
			Instant then = now.plusSeconds(off * STEP_SECONDS);
			if (MessageDigest.isEqual(bytes(at(secret, then)), bytes(code))) {
				found = OptionalLong.of(then.getEpochSecond() / STEP_SECONDS);
			}
		}
		return found;
	}

	/** The code of a moment. */
	static String at(String secret, Instant moment) {
		try {
			return CODES.generateOneTimePasswordString(new SecretKeySpec(Base32.decode(secret), "HmacSHA1"), moment);
		}
		catch (InvalidKeyException ex) {
			throw new IllegalStateException("A secret of ours is no key", ex);
		}
	}

	private static byte[] bytes(String code) {
		return code.getBytes(StandardCharsets.UTF_8);
	}

}

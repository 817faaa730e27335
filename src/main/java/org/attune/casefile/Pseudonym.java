package org.attune.casefile;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The name that the trail knows a person by, in one case alone. */
public final class Pseudonym {

	private static final int BYTES = 6;

	private static final SecureRandom RANDOM = new SecureRandom();

	private Pseudonym() {
	}

	/** Twelve hexadecimal digits. */
	public static String make() {
		byte[] pseudonym = new byte[BYTES];
		RANDOM.nextBytes(pseudonym);
		return HexFormat.of().formatHex(pseudonym);
	}

}

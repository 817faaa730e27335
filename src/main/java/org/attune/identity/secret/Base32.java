package org.attune.identity.secret;

import java.math.BigInteger;

/** Bytes as letters and digits that can be read out and typed (RFC 4648, no padding). */
final class Base32 {

	private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

	private static final int BITS = 5;

	private Base32() {
	}

	/** Of a multiple of five bytes. */
	static String encode(byte[] bytes) {
		BigInteger number = new BigInteger(1, bytes);
		StringBuilder text = new StringBuilder();
		for (int place = bytes.length * Byte.SIZE / BITS - 1; place >= 0; place--) {
			text.append(SIGNS.charAt(number.shiftRight(place * BITS).intValue() & SIGNS.length() - 1));
		}
		return text.toString();
	}

	static byte[] decode(String text) {
		byte[] bytes = new byte[text.length() * BITS / Byte.SIZE];
		int bits = 0;
		int held = 0;
		int next = 0;
		for (char sign : text.toCharArray()) {
			held = held << BITS | SIGNS.indexOf(sign);
			bits += BITS;
			if (bits >= Byte.SIZE) {
				bits -= Byte.SIZE;
				bytes[next++] = (byte) (held >> bits);
				held &= (1 << bits) - 1;
			}
		}
		return bytes;
	}

}

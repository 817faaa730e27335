package org.attune;

import java.io.ByteArrayOutputStream;
import java.security.InvalidKeyException;
import java.time.Instant;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;

import javax.crypto.spec.SecretKeySpec;

/** The app on somebody's phone that shows codes. */
public final class CodeApp {

	private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

	private final SecretKeySpec key;

	/** With the letters that a page shows. */
	public CodeApp(String letters) {
		this.key = new SecretKeySpec(bytes(letters.replaceAll("\\s", "")), "HmacSHA1");
	}

	/** What it shows at that time. */
	public String shows(Instant now) {
		try {
			return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(this.key, now);
		}
		catch (InvalidKeyException ex) {
			throw new AssertionError(ex);
		}
	}

	private static byte[] bytes(String letters) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		int held = 0;
		int bits = 0;
		for (char letter : letters.toCharArray()) {
			held = held << 5 | SIGNS.indexOf(letter);
			bits += 5;
			if (bits >= 8) {
				bits -= 8;
				bytes.write(held >> bits);
			}
		}
		return bytes.toByteArray();
	}

}

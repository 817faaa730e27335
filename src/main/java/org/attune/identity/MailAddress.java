package org.attune.identity;

import java.util.regex.Pattern;

/**
 * What a mail address looks like: RFC 5321, 4.1.2, without quotes, and 4.5.3.1 for
 * lengths.
 */
public final class MailAddress {

	private static final int LONGEST = 254;

	private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}"
			+ "@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,63}");

	private MailAddress() {
	}

	/** Whether it can be written to. */
	public static boolean fits(String text) {
		return text != null && text.length() <= LONGEST && SHAPE.matcher(text.strip()).matches();
	}

}

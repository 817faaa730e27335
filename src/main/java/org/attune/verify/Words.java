package org.attune.verify;

import java.util.Locale;
import java.util.ResourceBundle;

/** What the command says. */
final class Words {

	private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.attune.verify.verify", Locale.ROOT);

	private Words() {
	}

	static String of(String key, Object... arguments) {
		return String.format(Locale.ROOT, WORDS.getString(key), arguments);
	}

}

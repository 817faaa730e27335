package org.attune.engine.finding;

import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences that tell a process author what to do, from {@code lint.properties}. */
final class Reasons {

	private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.attune.engine.finding.lint", Locale.ROOT);

	private Reasons() {
	}

	static String of(String key, Object... arguments) {
		return String.format(Locale.ROOT, TEXTS.getString(key), arguments);
	}

	static boolean has(String key) {
		return TEXTS.containsKey(key);
	}

}

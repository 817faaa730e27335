package org.attune.terms;

import java.util.UUID;

/** Reads ids that came from outside. */
public final class Ids {

	private static final int TEXT_LENGTH = 36;

	private Ids() {
	}

	/** Reads a UUID in its canonical form; anything else is refused as not found. */
	public static UUID parse(String text) {
		try {
			if (text.length() == TEXT_LENGTH) {
				return UUID.fromString(text);
			}
		}
		catch (IllegalArgumentException ex) {
			// falls through: what is no id names nothing
		}
		throw Refusal.notFound();
	}

}

package org.attune.casefile.news;

import java.util.Locale;

/** What can change in a person's view of a case. */
public enum Change {

	/** They are asked something, or are asked it no more. */
	STEP,

	/** They can read something more, or something less. */
	REVEALED,

	/** A pause begins or ends. */
	PAUSED,

	/** The case has ended. */
	CLOSED;

	/** The name of the event that tells of it. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}

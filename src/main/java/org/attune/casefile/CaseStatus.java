package org.attune.casefile;

import java.util.Locale;

/** How a case stands. */
public enum CaseStatus {

	/** Not everybody has said yes yet. */
	INVITING,

	/** People can answer. */
	RUNNING,

	/** Nobody can answer until the pause is over. */
	PAUSED,

	/** It has ended. */
	CLOSED;

	/** The status of that word. */
	static CaseStatus of(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

	/** The word as it stands in answers and in the database. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}

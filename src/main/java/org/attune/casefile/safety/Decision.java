package org.attune.casefile.safety;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a counselor decides when somebody may not be safe. */
public enum Decision {

	/** The talk goes on; what waited is delivered. */
	GO_ON,

	/**
	 * The talk goes on, and every text goes through the counselor, also what waited:
	 * passed on at the same moment, it would show what the shuttle began for.
	 */
	SHUTTLE,

	/** The counselor first talks with the person alone; all waits. */
	TALK_FIRST,

	/** The person's part in the talk ends, after a while. */
	STOP;

	/** Whether the person's answers wait no more. */
	public boolean settles() {
		return this == GO_ON || this == SHUTTLE;
	}

	/** The word as it stands in requests and in the database. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The decision of that word; empty for any other. */
	public static Optional<Decision> of(String word) {
		return Arrays.stream(values()).filter((each) -> each.word().equals(word)).findFirst();
	}

}

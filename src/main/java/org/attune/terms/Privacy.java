package org.attune.terms;

import java.util.Locale;

/**
 * Who may read a contribution; the process file gives each task its class. The strictest
 * comes first.
 */
public enum Privacy {

	/** Its author alone. */
	PRIVATE,

	/** Its author and the counselor of the case. */
	COUNSELOR,

	/** Nobody else until everybody is done, then everybody in the case. */
	SEALED,

	/** Everybody in the case. */
	SHARED;

	/** Whether the other participants are to read it. */
	public boolean isForOthers() {
		return this == SHARED || this == SEALED;
	}

	/** The class of a field: its own where that is stricter, or this one, its task's. */
	public Privacy orStricter(Privacy field) {
		return (field != null && field.compareTo(this) < 0) ? field : this;
	}

	/** The word as it stands in process files and in the database. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Reads the word; throws {@link IllegalArgumentException} on any other. */
	public static Privacy of(String word) {
		for (Privacy privacy : values()) {
			if (privacy.word().equals(word)) {
				return privacy;
			}
		}
		throw new IllegalArgumentException("No privacy class: " + word);
	}

}

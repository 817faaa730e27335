package org.attune.casefile;

import java.util.List;
import java.util.Locale;

import org.attune.terms.Refusal;

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

	/**
	 * How a case stands that has not ended and does not rest, by who is in it; who is
	 * asked in late keeps nobody waiting.
	 */
	static CaseStatus by(List<Person> people) {
		return people.stream()
			.anyMatch((each) -> each.participates() && !each.left() && each.acceptedAt() == null && !each.late())
					? INVITING : RUNNING;
	}

	/** Refuses what there is no sense in after the end. */
	public void requireNotClosed() {
		if (this == CLOSED) {
			throw Refusal.closed();
		}
	}

	/** Refuses unless answers are taken now. */
	public void requireOpen() {
		requireNotClosed();
		if (this == PAUSED) {
			throw Refusal.paused();
		}
	}

	/** The word as it stands in answers and in the database. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}

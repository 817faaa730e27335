package org.attune.oversight.act;

import java.util.List;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.Person;
import org.attune.terms.Refusal;

/**
 * One kind of thing that a counselor can do to a case by hand. None of them answers,
 * signs or votes for anybody.
 */
public interface Act {

	/** The word for it, as it stands in requests and in the record. */
	String kind();

	/** What a wish of this kind has to name. */
	Needs needs();

	/** Whether it can be done while people rest: nothing arrives before a break ends. */
	default boolean duringBreaks() {
		return false;
	}

	/** Whether there is an occasion for it now, and something it can be done to. */
	default boolean fits(CaseFile file) {
		return file.status() != CaseStatus.CLOSED && (file.status() != CaseStatus.PAUSED || duringBreaks())
				&& (!needs().equals(Needs.TARGET) || !targets(file).isEmpty());
	}

	/**
	 * Refuses what the case is too late for, what has to wait for the end of a break, and
	 * what there is no occasion for.
	 */
	default void requireOccasion(CaseFile file) {
		if (file.status() == CaseStatus.CLOSED) {
			throw Refusal.closed();
		}
		if (file.status() == CaseStatus.PAUSED && !duringBreaks()) {
			throw Refusal.paused();
		}
		if (!fits(file)) {
			throw Refusal.alreadyDone();
		}
	}

	/** Whether the trail may tell what it was done to: it names nobody. */
	default boolean tellsTarget() {
		return true;
	}

	/** Whether its record may hold what it was done to as it stands: no address does. */
	default boolean keepsTarget() {
		return true;
	}

	/** Whether those who can read of it hear by mail that there is something. */
	default boolean isNews() {
		return false;
	}

	/**
	 * Whether nobody but counselors may ever learn of it: what it leaves is an alert, and
	 * no mark that others can read.
	 */
	default boolean isSecret() {
		return false;
	}

	/** What it can be done to, where that is a choice. */
	default List<String> targets(CaseFile file) {
		return List.of();
	}

	/** What people call one of them; null where its own word says it. */
	default String label(CaseFile file, String target) {
		return null;
	}

	/** Does it, with the case in hand. */
	void carryOut(CaseFile file, Person counselor, Wish wish);

	/** Which parts of a wish are asked for, and which may be there. */
	record Needs(Part to, Part words, Part target) {

		static final Needs NOTHING = new Needs(Part.NONE, Part.NONE, Part.NONE);

		static final Needs TARGET = new Needs(Part.NONE, Part.NONE, Part.NEEDED);

	}

	/** How a part of a wish is asked for. */
	enum Part {

		/** It has no place there. */
		NONE,
		/** It may be there. */
		ALLOWED,
		/** It has to be there. */
		NEEDED

	}

}

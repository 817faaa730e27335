package org.attune.audit.conformance;

import java.time.Instant;

import org.attune.audit.entries.Entry;

/**
 * Something in a case that its model does not allow, or that people were promised would
 * not be.
 *
 * @param seq the place of the first entry that shows it
 */
public record Deviation(Kind kind, long seq, Instant at, String process, String element) {

	static Deviation at(Entry entry, Kind kind) {
		return new Deviation(kind, entry.seq(), entry.at(), entry.process(), entry.element());
	}

	/** Ways to deviate. */
	public enum Kind {

		/** What the model does not allow at this place: an entry is missing or moved. */
		OUT_OF_ORDER,

		/** Tokens were moved by hand, and nobody says why. */
		UNEXPLAINED,

		/** A part came to its end with something in it still open. */
		UNFINISHED,

		/** A task went on without somebody who was asked. */
		UNANSWERED,

		/** Somebody answered who was not asked. */
		NOT_ASKED,

		/** Somebody answered in a role that the task does not ask. */
		WRONG_ROLE,

		/** Somebody answered while people rested. */
		DURING_BREAK,

		/** Something was proposed before people were heard. */
		NOT_REFLECTED,

		/** The case went on after its end. */
		AFTER_END,

		/** Somebody answered after the time for it. People may; nobody is alarmed. */
		LATE;

		/** Whether somebody should look into it. */
		public boolean isAlarm() {
			return this != LATE;
		}

		/** The word for it in JSON, message keys and tables. */
		public String word() {
			return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
		}

	}

}

package org.attune.casefile.repair;

import java.util.UUID;

import org.attune.terms.PersonId;

/**
 * One thing that somebody said about starting over: they asked for it, or answered.
 *
 * @param start the word for the sentence they chose; empty for none
 * @param words their own words; empty for none
 * @param answer what they answered; null when they asked for it themselves
 * @param waits whether a counselor has to look at it before the others read it
 */
public record Saying(UUID id, PersonId by, String start, String words, Answer answer, boolean waits) {

	/** Whether they asked for it themselves. */
	public boolean offers() {
		return this.answer == null;
	}

}

package org.attune.casefile.consent;

import java.time.Instant;
import java.util.UUID;

import org.attune.terms.PersonId;

/**
 * Somebody is to come into a case, or to go.
 *
 * @param person who is to go; null where somebody is to come
 * @param name who it is about
 * @param contact the mail address of who is to come; null where somebody is to go
 * @param until when it lapses
 */
public record PeopleChange(UUID id, PersonId person, String name, String contact, Instant until) {

	/** Whether somebody is to come. */
	public boolean adds() {
		return this.person == null;
	}

	/** The word for it. */
	public String word() {
		return adds() ? "add" : "remove";
	}

}

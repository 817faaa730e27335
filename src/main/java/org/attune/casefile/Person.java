package org.attune.casefile;

import java.time.Instant;
import java.util.UUID;

import org.attune.terms.PersonId;
import org.attune.vault.Safe;

/**
 * One of the people in a case, or its counselor.
 *
 * @param ordinal the place in the order of people, from 0
 * @param pseudonym the name the trail knows this person by, in this case alone
 * @param sealedName the name, sealed under the person's key
 * @param safe the person's key; null when it was forgotten
 */
public record Person(PersonId id, UUID account, int ordinal, String role, String pseudonym, byte[] sealedName,
		Safe safe, Instant acceptedAt, Instant leftAt) {

	/** The role of those who talk with each other. */
	public static final String PARTICIPANT = "participant";

	/** The role of who oversees the case. */
	public static final String COUNSELOR = "counselor";

	/** Whether this person talks with the others, rather than overseeing. */
	public boolean participates() {
		return PARTICIPANT.equals(this.role);
	}

	/** Whether this person has left. */
	public boolean left() {
		return this.leftAt != null;
	}

	/** Whether this person is asked: takes part, said yes, and has not left. */
	public boolean present() {
		return participates() && this.acceptedAt != null && !left();
	}

	/** The name, or an empty text when it was erased. */
	public String name() {
		return (this.safe != null) ? this.safe.open(this.sealedName, "name") : "";
	}

	Person leaving(Instant now) {
		return new Person(this.id, this.account, this.ordinal, this.role, this.pseudonym, this.sealedName, this.safe,
				this.acceptedAt, now);
	}

}

package org.attune.casefile;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
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
 * @param invitation how they were asked to take part; null if nobody had to ask, or did
 * yet
 * @param acceptedAt when they said yes; null before
 * @param held whether a counselor has to look at what they answer before anybody else
 * reads it
 * @param sealedWays what helps them to talk, sealed under their key; null if nothing does
 */
public record Person(PersonId id, UUID account, int ordinal, String role, String pseudonym, byte[] sealedName,
		Safe safe, Invitation invitation, Instant acceptedAt, Instant leftAt, boolean held, byte[] sealedWays) {

	/** The role of those who talk with each other. */
	public static final String PARTICIPANT = "participant";

	/** The role of who oversees the case. */
	public static final String COUNSELOR = "counselor";

	private static final String WAYS = "ways";

	/** Whether this person talks with the others, rather than overseeing. */
	public boolean participates() {
		return PARTICIPANT.equals(this.role);
	}

	/** Whether this person has left. */
	public boolean left() {
		return this.leftAt != null;
	}

	/** Whether this person takes part: said yes, and has not left. */
	public boolean present() {
		return participates() && this.acceptedAt != null && !left();
	}

	/**
	 * Whether this person has a part in the case: said yes, or oversees it; a counselor
	 * who handed it over has none.
	 */
	boolean takesPart() {
		return participates() ? this.acceptedAt != null : !left();
	}

	/** Whether this person was invited and has said neither yes nor no. */
	public boolean undecided() {
		return this.invitation != null && this.acceptedAt == null && !left();
	}

	/** Whether this person came, or is to come, when the others had begun already. */
	public boolean late() {
		return this.invitation != null && this.invitation.late();
	}

	/** Whether this person was invited and went without saying yes. */
	public boolean declined() {
		return this.invitation != null && this.acceptedAt == null && left();
	}

	/** Whether this person was named and not invited yet. */
	public boolean unasked() {
		return participates() && !knows() && !left();
	}

	/** Whether this person knows of the case at all. */
	boolean knows() {
		return takesPart() || this.invitation != null;
	}

	/** The name, or a dash when it was erased. */
	public String name() {
		return (this.safe != null) ? this.safe.open(this.sealedName, "name") : "\u2013";
	}

	/** What helps them to talk and listen; nothing where the key was forgotten. */
	public Set<Way> ways() {
		return (this.safe != null && this.sealedWays != null) ? Way.read(this.safe.open(this.sealedWays, WAYS))
				: EnumSet.noneOf(Way.class);
	}

	Person preferring(Set<Way> ways) {
		byte[] sealed = ways.isEmpty() ? null : this.safe.seal(Way.text(ways), WAYS);
		return new Person(this.id, this.account, this.ordinal, this.role, this.pseudonym, this.sealedName, this.safe,
				this.invitation, this.acceptedAt, this.leftAt, this.held, sealed);
	}

	Person invited(Invitation to) {
		return new Person(this.id, this.account, this.ordinal, this.role, this.pseudonym, this.sealedName, this.safe,
				to, this.acceptedAt, this.leftAt, this.held, this.sealedWays);
	}

	Person accepting(Instant now) {
		return new Person(this.id, this.account, this.ordinal, this.role, this.pseudonym, this.sealedName, this.safe,
				this.invitation, now, this.leftAt, this.held, this.sealedWays);
	}

	Person leaving(Instant now) {
		return new Person(this.id, this.account, this.ordinal, this.role, this.pseudonym, this.sealedName, this.safe,
				this.invitation, this.acceptedAt, now, this.held, this.sealedWays);
	}

	Person holding(boolean now) {
		return new Person(this.id, this.account, this.ordinal, this.role, this.pseudonym, this.sealedName, this.safe,
				this.invitation, this.acceptedAt, this.leftAt, now, this.sealedWays);
	}

}

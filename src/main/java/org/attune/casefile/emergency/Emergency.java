package org.attune.casefile.emergency;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.attune.casefile.Person;
import org.attune.casefile.Pseudonym;
import org.attune.terms.CaseId;
import org.attune.terms.PersonId;

/**
 * Somebody wants to read a case, and why.
 *
 * @param role what they are: {@code counselor} or {@code supervisor}
 * @param pseudonym the name the trail of the case knows them by, for this once
 * @param confirmedBy the account of who said yes, or null
 */
public record Emergency(UUID id, CaseId caseId, long number, UUID account, String role, String pseudonym, String reason,
		Instant askedAt, UUID confirmedBy, Instant confirmedAt) {

	/** How long a second member of staff can say yes. */
	public static final Duration TO_CONFIRM = Duration.ofMinutes(60);

	/** How long the case can be read after that. */
	public static final Duration TO_READ = Duration.ofHours(24);

	/** Whether a yes is waited for. */
	public boolean waits(Instant now) {
		return this.confirmedAt == null && now.isBefore(this.askedAt.plus(TO_CONFIRM));
	}

	/** Whether the case can be read. */
	public boolean isOpen(Instant now) {
		return this.confirmedAt != null && now.isBefore(until());
	}

	/** When what is now ends: the time to say yes, or the time to read. */
	public Instant until() {
		return (this.confirmedAt != null) ? this.confirmedAt.plus(TO_READ) : this.askedAt.plus(TO_CONFIRM);
	}

	/** Who asked, as the trail tells of them. */
	public Person actor() {
		return person(this.account, this.role, this.pseudonym);
	}

	/** Who says yes, as the trail tells of them: by a name for this once. */
	public Person second(UUID account, String role) {
		return person(account, role, Pseudonym.make());
	}

	/** Who asked, as a reader: they read what the counselor of the case could. */
	public Person reader() {
		return person(this.account, Person.COUNSELOR, this.pseudonym);
	}

	private Person person(UUID account, String as, String pseudonym) {
		return new Person(new PersonId(this.id), account, Integer.MAX_VALUE, as, pseudonym, null, null, null, null,
				null, false, null);
	}

}

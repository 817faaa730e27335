package org.attune.casefile.safety;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.attune.terms.PersonId;

/**
 * Somebody may not be safe, as the counselor of the case reads it.
 *
 * @param verdict why; null when the person's key was forgotten
 * @param answerBy until when a counselor should have said that they look at it
 * @param acknowledgedAt when one did; null if none did yet
 * @param lookAgainAt when to look at it again; null for never
 * @param endsAt when the person's part in the case ends; null if it goes on
 * @param settledAt when it was settled; null while what the person answers waits
 * @param decisions what was decided so far, the oldest first
 */
public record Alert(UUID id, PersonId person, Verdict verdict, Instant raisedAt, Instant answerBy,
		Instant acknowledgedAt, Instant lookAgainAt, Instant endsAt, Instant settledAt, List<Decided> decisions) {

	/** Whether what the person answers still waits for a counselor. */
	public boolean open() {
		return this.settledAt == null;
	}

	/** What a counselor decided, and why; the reason is empty when their key is gone. */
	public record Decided(PersonId by, Decision decision, String reason, Instant at) {
	}

}

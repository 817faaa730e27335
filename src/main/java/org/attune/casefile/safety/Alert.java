package org.attune.casefile.safety;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.attune.casefile.safety.Verdict.Colour;
import org.attune.terms.PersonId;

/**
 * Somebody may not be safe, as the counselor of the case reads it.
 *
 * @param verdict why; null when the person's key was forgotten
 * @param answerBy until when a counselor should have said that they look at it
 * @param acknowledgedAt when one did; null if none did yet
 * @param lookAgainAt when to look at it again; null for never
 * @param againSince since when that day has come and nobody has looked; null otherwise
 * @param endsAt when the person's part in the case ends; null if it goes on
 * @param settledAt when it was settled; null while what the person answers waits
 * @param decisions what was decided so far, the oldest first
 * @param calls when the person asked for help since, the oldest first
 */
public record Alert(UUID id, PersonId person, Verdict verdict, Instant raisedAt, Instant answerBy,
		Instant acknowledgedAt, Instant lookAgainAt, Instant againSince, Instant endsAt, Instant settledAt,
		List<Decided> decisions, List<HelpCall> calls) {

	/** Whether what the person answers still waits for a counselor. */
	public boolean open() {
		return this.settledAt == null;
	}

	/** Whether a counselor has something to decide about it. */
	public boolean waits() {
		return open() || this.againSince != null;
	}

	/** How urgent it was at its most urgent; who asks for help once more is. */
	public Colour colour() {
		if (!this.calls.isEmpty()) {
			return Colour.RED;
		}
		return (this.verdict != null) ? this.verdict.colour() : Colour.AMBER;
	}

	/** How urgent it is now: what is only to be looked at again can wait a day. */
	Colour urgency() {
		return open() ? colour() : Colour.AMBER;
	}

	/**
	 * Whether nobody would come by themselves when the person asks for help now: it was
	 * not that urgent, or nobody is called any more as a counselor looked already.
	 */
	public boolean isUnheard() {
		return colour() != Colour.RED || this.againSince != null || this.acknowledgedAt != null;
	}

	/** What a counselor decided, and why; the reason is empty when their key is gone. */
	public record Decided(PersonId by, Decision decision, String reason, Instant at) {
	}

	/** The person asked for help; the words are null for none. */
	public record HelpCall(String words, Instant at) {
	}

}

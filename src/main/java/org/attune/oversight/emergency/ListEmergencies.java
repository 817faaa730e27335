package org.attune.oversight.emergency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.attune.casefile.calls.Unanswered;
import org.attune.casefile.emergency.Emergencies;
import org.attune.casefile.emergency.Emergency;
import org.attune.engine.Verb;
import org.attune.identity.Accounts;
import org.attune.terms.Visitor;

/**
 * Supervisors and auditors see the emergencies of the last week; counselors see their
 * own, and those that wait for a second member of staff.
 */
@Verb
public class ListEmergencies {

	private static final Duration WEEK = Duration.ofDays(7);

	private final Emergencies emergencies;

	private final Unanswered unanswered;

	private final Accounts accounts;

	private final Clock clock;

	ListEmergencies(Emergencies emergencies, Unanswered unanswered, Accounts accounts, Clock clock) {
		this.emergencies = emergencies;
		this.unanswered = unanswered;
		this.accounts = accounts;
		this.clock = clock;
	}

	/** Those that the visitor sees, the newest first; refused as not found for others. */
	public List<Line> all(Visitor visitor) {
		visitor.require(Visitor.Kind.SUPERVISOR, Visitor.Kind.COUNSELOR, Visitor.Kind.AUDITOR);
		Instant now = this.clock.instant();
		return this.emergencies.ofLast(WEEK)
			.stream()
			.filter((one) -> visitor.kind() != Visitor.Kind.COUNSELOR || one.account().equals(visitor.account())
					|| one.waits(now))
			.map((one) -> line(one, visitor, now))
			.toList();
	}

	/** The cases for which a supervisor was called; none for others. */
	public List<Call> calls(Visitor visitor) {
		return (visitor.kind() != Visitor.Kind.SUPERVISOR) ? List.of()
				: this.unanswered.supervised()
					.stream()
					.map((one) -> new Call(one.number(), one.since(),
							Optional.ofNullable(one.counselor()).flatMap(this.accounts::name).orElse(null)))
					.toList();
	}

	private Line line(Emergency one, Visitor visitor, Instant now) {
		boolean mine = one.account().equals(visitor.account());
		boolean works = visitor.kind() != Visitor.Kind.AUDITOR;
		return new Line(one.id(), one.number(), this.accounts.name(one.account()).orElse(null),
				works ? one.reason() : null, one.askedAt(),
				(one.confirmedBy() != null) ? this.accounts.name(one.confirmedBy()).orElse(null) : null,
				state(one, now), one.until(), canConfirm(one, visitor, now), mine && one.isOpen(now));
	}

	/** A yes is for somebody else to say, who has nothing to do with the case. */
	private boolean canConfirm(Emergency one, Visitor visitor, Instant now) {
		return visitor.kind() != Visitor.Kind.AUDITOR && !one.account().equals(visitor.account()) && one.waits(now)
				&& !this.emergencies.concerns(one, visitor.account());
	}

	private static String state(Emergency one, Instant now) {
		if (one.confirmedAt() == null) {
			return one.waits(now) ? "waiting" : "lapsed";
		}
		return one.isOpen(now) ? "open" : "over";
	}

	/**
	 * One of them.
	 *
	 * @param asker the name of who asked
	 * @param second the name of who said yes, or null
	 * @param state {@code waiting}, {@code open}, {@code over}, or {@code lapsed} when
	 * nobody said yes in time
	 * @param until when that ends
	 * @param toConfirm whether the visitor can say yes
	 * @param toRead whether the visitor can read the case
	 */
	public record Line(UUID id, long number, String asker, String reason, Instant askedAt, String second, String state,
			Instant until, boolean toConfirm, boolean toRead) {
	}

	/**
	 * A case in which nobody looks.
	 *
	 * @param counselor the name of who should, or null
	 */
	public record Call(long number, Instant since, String counselor) {
	}

}

package org.attune.session;

import java.util.List;

import org.attune.MovableClock;
import org.attune.follow.FollowUp;
import org.attune.follow.OpenBeside;

import org.springframework.boot.test.context.TestComponent;

/**
 * Opens whatever can be opened: a process by itself, and what only follows a talk that
 * went well.
 */
@TestComponent
public class Openings {

	/** Why an agreement is opened again. */
	private static final List<String> REASONS = List.of("not_kept", "new_facts", "hurt", "other");

	private final Talks talks;

	private final MovableClock clock;

	private final FollowUp followUp;

	private final OpenBeside openBeside;

	Openings(Talks talks, MovableClock clock, FollowUp followUp, OpenBeside openBeside) {
		this.talks = talks;
		this.clock = clock;
		this.followUp = followUp;
		this.openBeside = openBeside;
	}

	/** A case in which that process has just begun, or is about to. */
	Talk open(String process, int seed) {
		Agreement agreement = new Agreement(this.talks, this.clock, this.followUp);
		return switch (process) {
			case "follow-up" -> agreement.looking();
			case "ninety-days" -> agreement.differed();
			case "re-opening" -> agreement.reOpen(agreement.looking(), REASONS.get(seed % REASONS.size()));
			case "shared-time", "weekly-thanks" -> beside(agreement.made(), process);
			default -> this.talks.open(process, "Ana", "Ben");
		};
	}

	private Talk beside(Talk before, String process) {
		return new Talk(this.talks, process, this.openBeside.open(before.visitor("Ana"), before.id(), process),
				before.names(), before.visitors());
	}

	/** One that people who do what comes to their mind have led to its end. */
	Walk walked(String process, int seed) {
		Walk walk = new Walk(open(process, seed), seed, this.clock);
		walk.toItsEnd();
		return walk;
	}

	/** The same, for who looks at its record alone. */
	public Talk ended(String process, int seed) {
		Talk talk = walked(process, seed).talk();
		this.talks.areInTheLog();
		return talk;
	}

}

package org.attune.audit.conformance;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import org.attune.audit.entries.Entry;

/** A task that waits for people. */
final class Turn {

	/**
	 * So much later than it happened a fact may be noted; older trails cut off due dates.
	 */
	private static final Duration ROUNDING = Duration.ofSeconds(1);

	final String element;

	private final Set<String> people;

	final boolean counselor;

	final Instant asked;

	final Set<String> answered = new HashSet<>();

	/** Whose answer has come, also where a counselor looks at it first. */
	final Set<String> heard = new HashSet<>();

	private final Duration grace;

	private Instant due;

	Turn(Entry entry, boolean counselor) {
		this.element = entry.element();
		this.people = new HashSet<>(entry.people());
		this.counselor = counselor;
		this.asked = entry.at();
		this.due = (entry.text("due") != null) ? Instant.parse(entry.text("due")) : null;
		this.grace = (this.due != null && !counselor) ? Duration.between(this.asked, this.due) : Duration.ZERO;
	}

	/**
	 * Whether an answer at that moment is late. Some of those who talk have twice the
	 * time; who they are stands in no trail, so it is given to all.
	 */
	boolean isLate(Instant at) {
		return this.due != null && at.isAfter(this.due.plus(this.grace).plus(ROUNDING));
	}

	/**
	 * The practice's pool is any counselor; one who came later does it for the first.
	 */
	boolean asks(String actor, Set<String> counselors) {
		return this.people.contains(actor)
				|| this.counselor && (this.people.contains("pool") || counselors.contains(actor));
	}

	boolean misses(Set<String> gone) {
		return this.counselor ? this.answered.isEmpty() && !this.people.isEmpty()
				: this.people.stream().anyMatch((one) -> !this.answered.contains(one) && !gone.contains(one));
	}

	void move(Duration by) {
		this.due = (this.due != null) ? this.due.plus(by) : null;
	}

}

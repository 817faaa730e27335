package org.attune.audit.conformance;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import org.attune.audit.entries.Entry;

/** A task that waits for people. */
final class Turn {

	final String element;

	private final Set<String> people;

	final boolean counselor;

	final Instant asked;

	final Set<String> answered = new HashSet<>();

	/** Whose answer has come, also where a counselor looks at it first. */
	final Set<String> heard = new HashSet<>();

	Instant due;

	Turn(Entry entry, boolean counselor) {
		this.element = entry.element();
		this.people = new HashSet<>(entry.people());
		this.counselor = counselor;
		this.asked = entry.at();
		this.due = (entry.text("due") != null) ? Instant.parse(entry.text("due")) : null;
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

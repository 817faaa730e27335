package org.attune.session;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

import org.attune.MovableClock;

/**
 * Long talks of people who agree on everything but one thing: each leads to places that
 * few walks come to.
 */
abstract class Telling {

	private static final Duration LONG = Duration.ofDays(15);

	private final Talks talks;

	private final MovableClock clock;

	private final String[] names;

	private final Set<String> taken = new TreeSet<>();

	private Talk talk;

	private Company company;

	Telling(Talks talks, MovableClock clock, String... names) {
		this.talks = talks;
		this.clock = clock;
		this.names = names;
	}

	/** Tells all, and gives the flows that were taken. */
	Set<String> taken() {
		tell();
		look();
		return this.taken;
	}

	abstract void tell();

	/** Who takes part, the one who opened it first. */
	String[] names() {
		return this.names;
	}

	/** The talk that is told now. */
	Talk talk() {
		return this.talk;
	}

	/** The people in it. */
	Company company() {
		return this.company;
	}

	/** A day that is not far. */
	String soon() {
		return LocalDate.now(this.clock).plusDays(3).toString();
	}

	/** Nobody comes back for a month. */
	void nobodyComes() {
		this.clock.forward(Duration.ofDays(31));
		this.talks.expire.expire(this.talk.id());
	}

	/** A new talk, and a look back at the one before. */
	Company kind() {
		look();
		this.talk = this.talks.open("constructive-disagreement", this.names);
		this.company = Company.kind(this.talk);
		return this.company;
	}

	/** All want somebody to come, too. */
	Company named(String name) {
		this.talk = this.talks.named(this.talk, name);
		this.company = Company.kind(this.talk);
		return this.company;
	}

	private void look() {
		if (this.talk != null) {
			this.taken.addAll(Footprints.of(this.talk));
		}
	}

	/** Lets them answer until nobody is asked any more. */
	Telling lead() {
		this.company.lead();
		return this;
	}

	/** Two weeks go by. */
	Telling time() {
		this.clock.forward(LONG);
		this.talks.endPause.end(this.talk.id());
		this.talk.timersFire();
		return this;
	}

}

package org.attune.simulate;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.attune.session.StepView;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/** One case on its way to an end, turn by turn: the same seed walks the same way. */
final class Walk {

	private static final int MOST_TURNS = 4000;

	/** So often somebody looks in and finds nothing to do: that is about half a year. */
	private static final int MOST_IDLE = 200;

	private final Verbs verbs;

	private final CaseId id;

	private final List<Visitor> people;

	private final Visitor counselor;

	private final Random random;

	private final Mood mood;

	private final Whims whims;

	private int turns;

	private int idle;

	private int answers;

	Walk(Verbs verbs, CaseId id, List<Visitor> people, Visitor counselor, Random random, Clock clock) {
		this.verbs = verbs;
		this.id = id;
		this.people = new ArrayList<>(people);
		this.counselor = counselor;
		this.random = random;
		this.mood = new Mood(random, clock);
		this.whims = new Whims(verbs, random);
	}

	/** The end it came to; empty while it is under way. */
	Optional<String> outcome() {
		return Optional.ofNullable(this.verbs.show().show(this.people.get(0), this.id).outcome());
	}

	/** Whether it goes on and on, or stands still, without coming to an end. */
	boolean stuck() {
		return this.turns > MOST_TURNS || this.idle > MOST_IDLE;
	}

	/** How often somebody answered something. */
	int answers() {
		return this.answers;
	}

	/** What is due by now happens, then one of the people does something, if any can. */
	Duration turn() {
		this.turns++;
		this.verbs.endPause().end(this.id);
		this.verbs.time().fireTimers(this.id);
		this.verbs.expire().expire(this.id);
		List<Visitor> order = new ArrayList<>(this.people);
		Collections.shuffle(order, this.random);
		boolean moved = order.stream().anyMatch(this::move);
		this.idle = moved ? 0 : this.idle + 1;
		if (!moved) {
			comes();
		}
		return moved ? this.whims.pause() : this.whims.idle();
	}

	/** Who is not invited yet, or not any more, knows of no case. */
	private boolean move(Visitor visitor) {
		try {
			Optional<StepView> next = this.verbs.lookUp().next(visitor, this.id, Locale.ENGLISH);
			boolean participates = visitor.kind() == Visitor.Kind.PARTICIPANT;
			if (participates && this.whims.follow(this.id, visitor)) {
				return true;
			}
			next.ifPresent((step) -> answer(visitor, step));
			return next.isPresent();
		}
		catch (Refusal refusal) {
			if (refusal.kind() == Refusal.Kind.INVALID) {
				throw refusal;
			}
			return false;
		}
	}

	private void answer(Visitor visitor, StepView step) {
		this.verbs.answer()
			.answer(visitor, this.id, step.stepId(), UUID.randomUUID().toString(), this.mood.answers(step),
					Locale.ENGLISH);
		this.answers++;
	}

	/** A counselor takes the case if it waits for one. */
	private void comes() {
		if (!this.people.contains(this.counselor)) {
			try {
				this.verbs.takeCase().take(this.counselor, this.id, true);
				this.people.add(this.counselor);
			}
			catch (Refusal refusal) {
				if (refusal.kind() != Refusal.Kind.NOT_FOUND) {
					throw refusal;
				}
			}
		}
	}

}

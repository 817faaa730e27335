package org.attune.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.attune.MovableClock;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * One case led to its end by people who do what comes to their mind, in a time of its
 * own: the same seed walks the same way.
 */
final class Walk {

	private static final int MOST_TURNS = 4000;

	private final MovableClock clock;

	private final Random random;

	private final Mood mood;

	private final Whims whims;

	private final List<Done> done = new ArrayList<>();

	private Talk talk;

	private Duration time;

	private int turns;

	private int idle;

	Walk(Talk talk, long seed, MovableClock clock) {
		this.talk = talk;
		this.clock = clock;
		this.time = clock.offset();
		this.random = new Random(seed);
		this.mood = new Mood(this.random, clock);
		this.whims = new Whims(this.random);
	}

	Talk talk() {
		return this.talk;
	}

	/** What was answered so far. */
	List<Done> done() {
		return this.done;
	}

	/** Somebody else walks along from now on. */
	void comesIn(String name, Visitor visitor) {
		this.talk = this.talk.with(name, visitor);
	}

	/** Goes on in another program. */
	void goesOnIn(Talks talks) {
		this.talk = new Talk(talks, this.talk.process(), this.talk.id(), this.talk.names(), this.talk.visitors());
	}

	/** Walks to the end; nobody may be stuck. */
	String toItsEnd() {
		walk(MOST_TURNS);
		assertThat(this.talk.outcome()).as(() -> "stuck: " + this.talk.trail()).isNotNull();
		return this.talk.outcome();
	}

	/** Walks so far, if the end does not come before. */
	void walk(int turns) {
		this.clock.moveTo(this.time);
		for (int turn = 0; turn < turns && this.talk.outcome() == null; turn++) {
			turn();
		}
		this.time = this.clock.offset();
	}

	private void turn() {
		int people = this.talk.names().size();
		this.idle = move(this.talk.visitors().get(this.random.nextInt(people))) ? 0 : this.idle + 1;
		if (this.idle > 4 * people || this.random.nextInt(80) == 0) {
			this.clock.forward(this.whims.time());
			this.talk.talks().endPause.end(this.talk.id());
			this.talk.timersFire();
			this.talk.talks().expire.expire(this.talk.id());
		}
	}

	/** Who is not invited yet, or not any more, knows of no case. */
	private boolean move(Visitor visitor) {
		List<StepView> next = new ArrayList<>();
		Refusal refusal = catchThrowableOfType(Refusal.class,
				() -> this.talk.talks().lookUp.next(visitor, this.talk.id(), Locale.ENGLISH).ifPresent(next::add));
		if (refusal != null) {
			assertThat(refusal.code()).isEqualTo("not-found");
			return false;
		}
		if (!this.whims.follow(this.talk, visitor) && !next.isEmpty()) {
			answer(visitor, next.get(0));
		}
		return !next.isEmpty();
	}

	private void answer(Visitor visitor, StepView step) {
		if (this.random.nextInt(10) == 0) {
			answerWrongly(visitor, step);
		}
		Done now = new Done(visitor, step.stepId(), UUID.randomUUID().toString(), this.mood.answers(step));
		UUID contribution = send(now, now.key()).contributionId();
		this.done.add(now);
		if (this.random.nextInt(4) == 0) {
			assertThat(send(now, now.key()).contributionId()).isEqualTo(contribution);
			repeatOneOfBefore();
		}
	}

	private void answerWrongly(Visitor visitor, StepView step) {
		String field = step.form().fields().get(0).key();
		Map<String, Object> wrong = new HashMap<>(this.mood.answers(step));
		wrong.put(field, Map.of("not", "an answer"));
		Refusal refusal = refused(new Done(visitor, step.stepId(), "", wrong), "wrong");
		assertThat(refusal.code()).isEqualTo("invalid-answers");
		assertThat(refusal.errors()).extracting(Refusal.FieldError::field).contains(field);
	}

	private void repeatOneOfBefore() {
		Done before = this.done.get(this.random.nextInt(this.done.size()));
		if (this.random.nextBoolean()) {
			send(before, before.key());
		}
		else {
			assertThat(refused(before, "another key").code()).isEqualTo("already-done");
		}
	}

	private AnswerStep.Answered send(Done answer, String key) {
		return this.talk.talks().answerStep.answer(answer.visitor(), this.talk.id(), answer.step(), key,
				answer.answers(), Locale.ENGLISH);
	}

	private Refusal refused(Done answer, String key) {
		return catchThrowableOfType(Refusal.class, () -> send(answer, key));
	}

	/** An answer that was taken. */
	record Done(Visitor visitor, UUID step, String key, Map<String, Object> answers) {
	}

}

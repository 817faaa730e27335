package org.attune.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.attune.MovableClock;
import org.attune.RandomAnswers;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** One case led to its end by people who do what comes to their mind. */
final class Walk {

	private static final int MOST_TURNS = 1500;

	private static final String ROOT = "(select root_instance from case_file where case_id = :case)";

	private static final String INSTANCES = "(select process_instance from task_run where case_id = :case union "
			+ "select root_instance from case_file where case_id = :case)";

	private final Talk talk;

	private final Random random;

	private final RandomAnswers answers;

	private final List<Done> done = new ArrayList<>();

	Walk(Talk talk, Random random) {
		this.talk = talk;
		this.random = random;
		this.answers = new RandomAnswers(random, "kitchen");
	}

	/** Walks to the end; nobody may be stuck. */
	String toItsEnd(MovableClock clock, Expire expire) {
		int idle = 0;
		for (int turn = 0; this.talk.outcome() == null; turn++) {
			assertThat(turn).as(() -> "stuck: " + this.talk.trail()).isLessThan(MOST_TURNS);
			idle = move(this.talk.visitors().get(this.random.nextInt(this.talk.names().size()))) ? 0 : idle + 1;
			if (idle > 4 * this.talk.names().size()) {
				clock.forward(Duration.ofHours(7));
				this.talk.timersFire();
				expire.expire(this.talk.id());
			}
		}
		return this.talk.outcome();
	}

	private boolean move(Visitor visitor) {
		return isInIt(visitor) && moveWithin(visitor);
	}

	/** Who is not invited yet, or not any more, knows of no case. */
	private boolean isInIt(Visitor visitor) {
		Refusal refusal = catchThrowableOfType(Refusal.class,
				() -> this.talk.talks().lookUp.next(visitor, this.talk.id(), Locale.ENGLISH));
		assertThat((refusal != null) ? refusal.code() : "not-found").isEqualTo("not-found");
		return refusal == null;
	}

	private boolean moveWithin(Visitor visitor) {
		Optional<StepView> next = this.talk.talks().lookUp.next(visitor, this.talk.id(), Locale.ENGLISH);
		if (this.random.nextInt(60) == 0) {
			this.talk.talks().withdraw.withdraw(visitor, this.talk.id());
		}
		else if (this.random.nextInt(50) == 0) {
			this.talk.talks().tell(this.talk.id(), "Repair", visitor);
		}
		else if (next.isPresent()) {
			answer(visitor, next.get());
		}
		return next.isPresent();
	}

	private void answer(Visitor visitor, StepView step) {
		if (this.random.nextInt(10) == 0) {
			answerWrongly(visitor, step);
		}
		Done now = new Done(visitor, step.stepId(), UUID.randomUUID().toString(), this.answers.to(step.form().json()));
		UUID contribution = send(now, now.key()).contributionId();
		this.done.add(now);
		if (this.random.nextInt(4) == 0) {
			assertThat(send(now, now.key()).contributionId()).isEqualTo(contribution);
			repeatOneOfBefore();
		}
	}

	private void answerWrongly(Visitor visitor, StepView step) {
		String field = step.form().fields().get(0).key();
		Map<String, Object> wrong = new HashMap<>(this.answers.to(step.form().json()));
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

	/** What was answered counts once, and nothing of the case is left in the engine. */
	void leavesNothingOpen() {
		assertThat(this.talk.waiting()).isEmpty();
		assertThat(count("select count(*) from step where case_id = :case and status = 'done'"))
			.isEqualTo(this.done.size());
		assertThat(count("select count(*) from task_run where case_id = :case and status in ('open', 'answered')"))
			.isZero();
		assertThat(count("select count(distinct contribution_id) from step where case_id = :case and status = 'done'"))
			.isEqualTo(this.done.size());
		assertThat(count("select count(*) from contribution where case_id = :case")).isEqualTo(this.done.size());
		assertThat(count("select count(*) from act_ru_execution where root_proc_inst_id_ in " + ROOT)).isZero();
		assertThat(count("select count(*) from act_ru_job where root_proc_inst_id_ in " + ROOT)).isZero();
		assertThat(count("select count(*) from act_ru_variable where proc_inst_id_ in " + INSTANCES)).isZero();
		assertThat(count("select count(*) from act_ru_event_subscr where proc_inst_id_ in " + INSTANCES)).isZero();
	}

	private int count(String sql) {
		return this.talk.talks().jdbc.sql(sql).param("case", this.talk.id().value()).query(Integer.class).single();
	}

	/** Everything is asked before it is answered, and nothing happens after the end. */
	void leavesATrailInOrder() {
		List<String> trail = this.talk.trail();
		assertThat(trail.get(0)).startsWith("opened ");
		assertThat(trail.stream().filter((fact) -> fact.startsWith("answered "))).hasSize(this.done.size());
		Set<String> asked = new HashSet<>();
		for (String fact : trail) {
			String[] words = fact.split(" ");
			if (words[0].equals("asked")) {
				asked.add(words[1]);
			}
			else if (words[0].equals("answered")) {
				assertThat(asked).contains(words[1]);
			}
		}
		assertThat(trail.get(trail.size() - 1)).isEqualTo("ended " + this.talk.process());
	}

	private record Done(Visitor visitor, UUID step, String key, Map<String, Object> answers) {
	}

}

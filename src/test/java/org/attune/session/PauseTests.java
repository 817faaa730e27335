package org.attune.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.attune.session.reading.Before;
import org.attune.terms.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

/** People take a break from a case, and come back. */
@AttuneTest
class PauseTests {

	private static final Duration HOUR = Duration.ofHours(1);

	@Autowired
	Talks talks;

	@Autowired
	Expire expire;

	@Autowired
	SaveDraft saveDraft;

	@Autowired
	MovableClock clock;

	@Test
	void whilePeopleRestNothingIsAnsweredAndDraftsAreKept() {
		Talk talk = this.talks.open("straight", "Ana", "Ben");
		StepView step = talk.view("Ben", "tell");
		talk.rests("Ana", HOUR);
		assertThat(talk.status()).isEqualTo("paused");
		assertThat(code(() -> talk.says("Ben", "tell", "words", "But I"))).isEqualTo("paused");
		assertThat(this.talks.lookUp.next(talk.visitor("Ben"), talk.id(), Locale.ENGLISH)).isEmpty();
		this.saveDraft.save(talk.visitor("Ben"), talk.id(), step.stepId(), Map.of("words", "Later"));
		assertThat(this.talks.lookUp.one(talk.visitor("Ben"), talk.id(), step.stepId(), Locale.ENGLISH).draft())
			.containsEntry("words", "Later");
		assertThat(talk.asked("tell")).containsExactly("Ana", "Ben");
	}

	@Test
	void theCaseGoesOnByItselfWhenTheTimeIsOver() {
		Talk talk = this.talks.open("straight", "Ana", "Ben").rests("Ana", HOUR);
		this.clock.forward(HOUR);
		assertThat(talk.status()).isEqualTo("running");
		talk.allSay("tell", "words", "From me").allSay("rate_it", "stars", 3);
		assertThat(talk.outcome()).isEqualTo("ended");
	}

	@Test
	void theTrailTellsOfTheEndOnce() {
		Talk talk = this.talks.open("straight", "Ana", "Ben").rests("Ana", HOUR);
		this.talks.endPause.end(talk.id());
		assertThat(talk.trail()).contains("paused straight").doesNotContain("resumed straight");
		over(HOUR, talk);
		this.talks.endPause.end(talk.id());
		assertThat(this.talks.endPause.due()).doesNotContain(talk.id());
		assertThat(talk.trail()).filteredOn("resumed straight"::equals).hasSize(1);
	}

	@Test
	void onlyWhoAskedForItComesBackEarly() {
		Talk talk = this.talks.open("straight", "Ana", "Ben");
		assertThat(code(() -> talk.comesBack("Ana"))).isEqualTo("not-found");
		talk.rests("Ana", HOUR);
		assertThat(code(() -> talk.comesBack("Ben"))).isEqualTo("not-found");
		talk.comesBack("Ana");
		assertThat(talk.status()).isEqualTo("running");
		assertThat(code(() -> talk.comesBack("Ana"))).isEqualTo("not-found");
		assertThat(talk.trail()).contains("resumed straight");
	}

	@Test
	void oneBreakAtATimeAndNoneAfterTheEnd() {
		Talk talk = this.talks.open("straight", "Ana", "Ben", "Cleo").leaves("Cleo").rests("Ana", HOUR);
		assertThat(code(() -> talk.rests("Ben", HOUR))).isEqualTo("paused");
		assertThat(code(() -> talk.rests("Cleo", HOUR))).isEqualTo("not-found");
		this.clock.forward(HOUR);
		talk.rests("Ben", HOUR);
		assertThat(talk.status()).isEqualTo("paused");
		assertThat(talk.trail()).filteredOn("paused straight"::equals).hasSize(2);
		talk.leaves("Ben");
		assertThat(talk.outcome()).isEqualTo("withdrawn");
		assertThat(code(() -> talk.rests("Ana", HOUR))).isEqualTo("closed");
		over(HOUR, talk);
		assertThat(talk.outcome()).isEqualTo("withdrawn");
	}

	@ParameterizedTest
	@ValueSource(longs = { Long.MIN_VALUE / 60, -20, 0, 19, 20161, Long.MAX_VALUE / 60 })
	void aBreakIsNeitherTooShortNorTooLong(long minutes) {
		Talk talk = this.talks.open("straight", "Ana", "Ben");
		Refusal refusal = catchThrowableOfType(Refusal.class, () -> talk.rests("Ana", Duration.ofMinutes(minutes)));
		assertThat(refusal.errors()).extracting(Refusal.FieldError::field).containsExactly("minutes");
		assertThat(talk.status()).isEqualTo("running");
	}

	@Test
	void whoeverIsStillAwaitedLeavesAndTheRestGoOnAfterTheBreak() {
		Talk talk = this.talks.open("straight", "Ana", "Ben", "Cleo")
			.says("Ana", "tell", "words", "From me")
			.says("Ben", "tell", "words", "From me")
			.rests("Ana", HOUR)
			.leaves("Cleo");
		assertThat(talk.waiting()).isEmpty();
		over(HOUR, talk);
		assertThat(talk.asked("rate_it")).containsExactly("Ana", "Ben");
	}

	@Test
	void aCaseThatStillInvitesInvitesAfterTheBreak() {
		Talk talk = this.talks.open("inviting", "Ana", "Ben").says("Ana", "prepare_alone", "words", "Before");
		assertThat(code(() -> talk.rests("Ben", HOUR))).isEqualTo("not-found");
		talk.rests("Ana", HOUR).comesBack("Ana");
		assertThat(talk.status()).isEqualTo("inviting");
		talk.says("Ben", "join_in", "answer", "yes");
		assertThat(talk.status()).isEqualTo("running");
	}

	@Test
	void whatIsDueMovesByTheBreakAndBackByWhatIsLeftOfIt() {
		Talk talk = this.talks.open("resting", "Ana", "Ben");
		Instant due = talk.view("Ana", "gather").due();
		Instant timer = this.talks.timers(talk.id()).get(0);
		talk.rests("Ana", Duration.ofDays(3));
		Instant until = this.clock.instant().plus(Duration.ofDays(3));
		assertThat(this.talks.timers(talk.id()).get(0)).isCloseTo(until, within(5, SECONDS));
		assertThat(this.talks.timers(talk.id()).get(1)).isEqualTo(timer.plus(Duration.ofDays(3)));
		this.clock.forward(Duration.ofDays(1));
		talk.comesBack("Ana");
		assertThat(talk.view("Ana", "gather").due()).isCloseTo(due.plus(Duration.ofDays(1)), within(5, SECONDS));
		assertThat(this.talks.timers(talk.id())).hasSize(1);
		assertThat(this.talks.timers(talk.id()).get(0)).isCloseTo(timer.plus(Duration.ofDays(1)), within(5, SECONDS));
	}

	@Test
	void aTimerThatIsDueAnywayWaitsForTheEndOfTheBreak() {
		Talk talk = this.talks.open("timing", "Ana", "Ben").rests("Ana", Duration.ofDays(4));
		this.talks.jdbc.sql("""
				update act_ru_job set duedate_ = now() - interval '1 day' where process_instance_id_ in
				(select proc_inst_id_ from act_ru_execution where business_key_ = :case)""")
			.param("case", talk.id().toString())
			.update();
		talk.timersFire();
		assertThat(talk.waiting()).containsExactly("plan_it");
		assertThat(this.talks.timers(talk.id())).hasSize(2)
			.allMatch((due) -> due.isAfter(this.clock.instant().plus(Duration.ofDays(3))));
		this.clock.forward(Duration.ofDays(4));
		talk.timersFire();
		assertThat(talk.outcome()).isEqualTo("too_late");
	}

	@Test
	void theTimersOfAProcessThatDrawsNoBreaksWaitAsLong() {
		Talk talk = this.talks.open("timing", "Ana", "Ben").rests("Ben", Duration.ofDays(5));
		over(Duration.ofDays(5), talk);
		talk.timersFire();
		assertThat(talk.waiting()).containsExactly("plan_it");
		this.clock.forward(Duration.ofDays(1));
		talk.timersFire();
		assertThat(talk.waiting()).containsExactly("plan_it", "hurry");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aProcessThatDrawsBreaksAsksWhoTookOneOnTime(boolean timerFirst) {
		Talk talk = this.talks.open("resting", "Ana", "Ben").rests("Ben", HOUR);
		talk.timersFire();
		assertThat(talk.waiting()).containsExactly("gather");
		this.clock.forward(HOUR);
		List<Runnable> both = List.of(talk::timersFire, () -> this.talks.endPause.end(talk.id()));
		both.get(timerFirst ? 0 : 1).run();
		both.get(timerFirst ? 1 : 0).run();
		talk.timersFire();
		assertThat(talk.asked("back_on_time")).containsExactly("Ben");
		assertThat(talk.trail()).filteredOn("resumed resting"::equals).hasSize(1);
		talk.says("Ben", "back_on_time", "answer", "yes").allSay("gather", "words", "Here");
		assertThat(talk.waiting()).containsExactly("part_well");
	}

	@Test
	void aBreakThatNobodyChoseALengthForTakesTwentyMinutes() {
		Talk talk = this.talks.open("resting", "Ana", "Ben").rests("Ben", HOUR);
		assertThat(Duration.parse((String) talk.asks("gather", "${pace.pause(caseId)}"))).isCloseTo(HOUR,
				Duration.ofSeconds(5));
		over(HOUR, talk);
		talk.timersFire();
		talk.says("Ben", "back_on_time", "answer", "again");
		assertThat(talk.waiting()).containsExactly("gather");
		this.clock.forward(Duration.ofMinutes(21));
		talk.timersFire();
		assertThat(talk.asked("back_on_time")).containsExactly("Ben");
	}

	@Test
	void aProcessThatDrawsBreaksHearsOfAnEarlyReturn() {
		Talk talk = this.talks.open("resting", "Ana", "Ben").rests("Ben", HOUR).comesBack("Ben");
		assertThat(talk.asked("back_early")).containsExactly("Ben");
		talk.says("Ben", "back_early", "words", "Calm again").allSay("gather", "words", "Here");
		talk.allSay("part_well", "words", "Bye");
		assertThat(talk.outcome()).isEqualTo("ended");
	}

	@Test
	void timeRunsOutForAnAbandonedCaseAlsoDuringABreak() {
		Talk talk = this.talks.open("resting", "Ana", "Ben").rests("Ana", Duration.ofDays(14));
		this.clock.forward(Duration.ofDays(11));
		this.expire.expire(talk.id());
		assertThat(talk.outcome()).isEqualTo("expired");
	}

	private void over(Duration lasts, Talk talk) {
		this.clock.forward(lasts);
		this.talks.endPause.end(talk.id());
	}

	private static String code(ThrowingCallable act) {
		return catchThrowableOfType(Refusal.class, act).code();
	}

}

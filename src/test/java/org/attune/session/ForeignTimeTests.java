package org.attune.session;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.attune.terms.Pace;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** How time moves somebody else's process. */
@AttuneTest
class ForeignTimeTests {

	@Autowired
	Talks talks;

	@Autowired
	MovableClock clock;

	@Test
	void aDeadlineFollowsThePaceOfTheCase() {
		Talk quick = this.talks.open("timing", Pace.QUICK, "Ana", "Ben");
		Talk calm = this.talks.open("timing", Pace.CALM, "Ana", "Ben");
		later(Duration.ofHours(25), quick, calm);
		assertThat(quick.outcome()).isEqualTo("too_late");
		assertThat(calm.waiting()).containsExactly("plan_it");
		later(Duration.ofHours(48), quick, calm);
		assertThat(calm.outcome()).isEqualTo("too_late");
	}

	@Test
	void aReminderDoesNotInterrupt() {
		Talk talk = this.talks.open("timing", "Ana", "Ben");
		later(Duration.ofHours(25), talk);
		assertThat(talk.waiting()).containsExactly("plan_it", "hurry");
		talk.says("Ana", "hurry", "words", "I will");
		assertThat(talk.waiting()).containsExactly("plan_it");
	}

	@Test
	void aTimerWaitsForADateThatSomebodyGave() {
		Talk talk = planned(3);
		later(Duration.ofDays(1), talk);
		assertThat(talk.waiting()).isEmpty();
		later(Duration.ofDays(3), talk);
		later(Duration.ofHours(4), talk);
		assertThat(talk.asked("after_rest")).containsExactly("Ana", "Ben");
	}

	@Test
	void whatComesFirstWins() {
		Talk talk = planned(1);
		later(Duration.ofDays(2), talk);
		talk.sends("Ben", "Repair");
		assertThat(talk.asked("after_repair")).containsExactly("Ana", "Ben");
		later(Duration.ofDays(1), talk);
		assertThat(talk.waiting()).containsExactly("after_repair");
		talk.allSay("after_repair", "words", "Good again");
		assertThat(talk.outcome()).isEqualTo("ended");
	}

	@Test
	void aDateThatNobodyGaveNeverComes() {
		Talk talk = this.talks.open("timing", "Ana", "Ben").says("Ana", "plan_it", "words", "Some day");
		later(Duration.ofDays(300), talk);
		assertThat(talk.waiting()).isEmpty();
		assertThat(talk.outcome()).isNull();
	}

	@Test
	void whatWasHeldMovesWhenTheHoldingTaskIsCutShort() {
		Talk talk = this.talks.open("holding", "Ana", "Ben").says("Ana", "first_side", "answer", "yes");
		later(Duration.ofHours(7), talk);
		assertThat(talk.waiting()).containsExactly("second_side");
		talk.allSay("second_side", "words", "And then");
		assertThat(talk.outcome()).isEqualTo("ended");
	}

	@Test
	void otherTimersWaitWhileATaskHolds() {
		Talk talk = this.talks.open("holding", "Ana", "Ben");
		later(Duration.ofHours(2), talk);
		assertThat(talk.waiting()).containsExactly("first_side", "guard");
		talk.says("Ana", "guard", "pick", "red");
		later(Duration.ofHours(1), talk);
		assertThat(talk.waiting()).containsExactly("watch_out");
	}

	@Test
	void aPoolTaskWaitsForACounselorUntilItsTimeIsOver() {
		Talk talk = this.talks.open("rich", "Ana", "Ben").allSay("consent_all", "answer", "no");
		for (String name : talk.names()) {
			talk.says(name, "story", "words", "My story").allSay("hear_it", "words", "I hear");
			talk.says(name, "got_it", "answer", "yes").says(name, "wish", "answer", "yes");
		}
		assertThat(talk.outcome()).isNull();
		assertThat(talk.waiting()).as("%s", talk.trail()).contains("advice");
		assertThat(talk.asked("advice")).as("nobody of them").isEmpty();
		talk.says("Ana", "look_twice", "stars", 4);
		later(Duration.ofHours(13), talk);
		assertThat(talk.waiting()).containsExactly("author");
	}

	private Talk planned(int days) {
		LocalDate day = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC).plusDays(days);
		return this.talks.open("timing", "Ana", "Ben")
			.says("Ana", "plan_it", "words", "We look again", "review_on", day.toString());
	}

	private void later(Duration duration, Talk... cases) {
		this.clock.forward(duration);
		for (Talk each : cases) {
			each.timersFire();
		}
	}

}

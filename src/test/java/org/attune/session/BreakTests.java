package org.attune.session;

import java.time.Duration;

import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** How the long talk goes on after a break that somebody took. */
@AttuneTest
class BreakTests {

	@Autowired
	Talks talks;

	@Autowired
	MovableClock clock;

	@Test
	void whoeverTookABreakIsAskedHowCalmTheyAreWhenItIsOver() {
		Talk talk = paused();
		later(Duration.ofMinutes(19), talk);
		assertThat(talk.waiting()).containsExactly("name-needs");
		later(Duration.ofMinutes(2), talk);
		assertThat(talk.asked("back-from-break")).containsExactly("Ben");
	}

	@Test
	void whoComesBackEarlyIsAskedAtOnce() {
		Talk talk = paused().sends("Ben", "PauseEnded");
		assertThat(talk.asked("back-from-break")).containsExactly("Ben");
		later(Duration.ofMinutes(30), talk);
		assertThat(talk.trail()).filteredOn("asked back-from-break"::equals).hasSize(1);
	}

	@Test
	void howCalmSomebodyIsNobodyElseReads() {
		Talk talk = paused().sends("Ben", "PauseEnded").says("Ben", "back-from-break", "calm", 9);
		assertThat(talk.reads("Ana", "back-from-break")).isEmpty();
		assertThat(talk.waiting()).containsExactly("name-needs");
		assertThat(talk.trail()).contains("left talk_went_on");
	}

	@ParameterizedTest
	@CsvSource({ "4, true, true", "0, true, true", "5, true, false", "4, false, false", "10, false, false" })
	void fourOrLessMayHaveTwentyMinutesMore(int calm, boolean wanted, boolean given) {
		Talk talk = paused().sends("Ben", "PauseEnded")
			.says("Ben", "back-from-break", "calm", calm, "more_time", wanted);
		assertThat(talk.trail()).filteredOn((entry) -> entry.startsWith("paused")).hasSize(given ? 1 : 0);
		later(Duration.ofMinutes(21), talk);
		assertThat(talk.asked("back-from-break").contains("Ben")).isEqualTo(given);
	}

	@Test
	void whoLeavesDuringABreakIsNotAskedAnything() {
		Talk talk = paused().leaves("Ben");
		later(Duration.ofMinutes(21), talk);
		assertThat(talk.asked("back-from-break")).isEmpty();
		Company.kind(talk).lead();
		assertThat(talk.outcome()).isEqualTo("agreed");
	}

	@Test
	void twentyMinutesMoreAreABreakForEverybody() {
		Talk talk = paused().sends("Ben", "PauseEnded").says("Ben", "back-from-break", "calm", 2, "more_time", true);
		assertThat(talk.status()).isEqualTo("paused");
		later(Duration.ofMinutes(21), talk);
		talk.says("Ben", "back-from-break", "calm", 8);
		Company.kind(talk).lead();
		assertThat(talk.outcome()).isEqualTo("agreed");
	}

	private Talk paused() {
		Talk talk = this.talks.open("constructive-disagreement", "Ana", "Ben", "Cleo");
		Company.kind(talk).until("name-needs");
		return talk.sends("Ben", "PauseAsked");
	}

	private void later(Duration duration, Talk talk) {
		this.clock.forward(duration);
		talk.timersFire();
	}

}

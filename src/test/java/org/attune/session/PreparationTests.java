package org.attune.session;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Each gets ready alone, and the talk waits for who is not. */
@AttuneTest
class PreparationTests {

	@Autowired
	Talks talks;

	@Autowired
	MovableClock clock;

	@Test
	void whoIsReadyGoesOn() {
		Story story = ready("Ana", "Ben", "Cleo").until("set-rules");
		assertThat(story.told()).containsExactly("Ana prepare", "Ben prepare", "Cleo prepare");
	}

	@Test
	void whatIsWrittenStaysWithItsAuthor() {
		Story story = ready("Ana", "Ben").until("set-rules");
		assertThat(story.told("prepare")).containsExactly("Ana", "Ben");
		assertThat(story.talk().reads("Ana", "prepare")).as("only her own").hasSize(1);
		assertThat(story.talk().reads("Ben", "prepare")).as("only his own").hasSize(1);
	}

	@Test
	void whoIsNotCalmIsAskedIfARestWouldHelp() {
		Story story = ready("Ana", "Ben").one("Ben", "prepare.calm", 3).all("rest-first.ready", "now");
		story.until("set-rules");
		assertThat(story.told()).containsExactly("Ana prepare", "Ben prepare", "Ben rest-first");
	}

	@Test
	void theTalkWaitsForTheDayThatSomebodyNamed() {
		Story story = ready("Ana", "Ben").one("Ana", "prepare.ready", "later").one("Ana", "prepare.not_before", day(3));
		waits(story, "Ana prepare", "Ben prepare");
	}

	@Test
	void theTalkWaitsForTheDayAfterARest() {
		Story story = ready("Ana", "Ben", "Cleo").one("Cleo", "prepare.calm", 0)
			.one("Cleo", "rest-first.ready", "later")
			.one("Cleo", "rest-first.not_before", day(3));
		waits(story, "Ana prepare", "Ben prepare", "Cleo prepare", "Cleo rest-first");
	}

	@Test
	void theTalkWaitsForTheLatestOfTheNamedDays() {
		Story story = ready("Ana", "Ben").all("prepare.ready", "later")
			.one("Ana", "prepare.not_before", day(10))
			.one("Ben", "prepare.not_before", day(3))
			.goesOn();
		this.clock.forward(Duration.ofDays(4));
		story.talk().timersFire();
		assertThat(story.talk().waiting()).as("Ana is not ready yet").isEmpty();
		this.clock.forward(Duration.ofDays(7));
		story.talk().timersFire();
		assertThat(story.talk().waiting()).containsExactly("set-rules");
	}

	private void waits(Story story, String... told) {
		assertThat(story.goesOn().told()).containsExactly(told);
		assertThat(story.talk().waiting()).isEmpty();
		this.clock.forward(Duration.ofDays(1));
		story.talk().timersFire();
		assertThat(story.talk().waiting()).isEmpty();
		this.clock.forward(Duration.ofDays(3));
		story.talk().timersFire();
		assertThat(story.talk().waiting()).containsExactly("set-rules");
	}

	private String day(int days) {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC).plusDays(days).toString();
	}

	private Story ready(String... names) {
		return Kind.rules(new Story(this.talks.open("being-heard", names)));
	}

}

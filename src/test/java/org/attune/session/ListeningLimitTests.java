package org.attune.session;

import java.time.Duration;

import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody has to try for ever to be heard. */
@AttuneTest
class ListeningLimitTests {

	@Autowired
	Talks talks;

	@Autowired
	MovableClock clock;

	@Test
	void somebodyIsSaidBackToThreeTimesAtMost() {
		Story story = unheard().one("Ana", "heard-enough.good_enough", "yes").goesOn();
		assertThat(story.told("check-back")).containsExactly("Ana", "Ana", "Ana", "Ben");
		assertThat(story.told("heard-enough")).containsExactly("Ana");
		assertThat(story.told("make-sense")).as("good enough for now").containsExactly("Ben", "Ana");
		assertThat(story.talk().outcome()).isEqualTo("over");
	}

	@Test
	void aSecondTryMayBeTheRightOne() {
		Story story = unheard().one("Ana", "check-back.understood", "almost", "yes").goesOn();
		assertThat(story.told("check-back")).containsExactly("Ana", "Ana", "Ben");
		assertThat(story.told("heard-enough")).isEmpty();
	}

	@Test
	void aHighNumberCountsAsHeardAfterThreeTries() {
		Story story = unheard().one("Ana", "check-back.felt_heard", 7).goesOn();
		assertThat(story.told("check-back")).containsExactly("Ana", "Ana", "Ana", "Ben");
		assertThat(story.told("heard-enough")).isEmpty();
		assertThat(story.told("make-sense")).containsExactly("Ben", "Ana");
		assertThat(story.talk().outcome()).isEqualTo("over");
	}

	@Test
	void onlyTheSpeakerCanReadTheNumber() {
		Story story = unheard().one("Ana", "check-back.felt_heard", 7).goesOn();
		assertThat(story.talk().reads("Ana", "check-back")).anyMatch((said) -> said.containsKey("felt_heard"));
		assertThat(story.talk().reads("Ben", "check-back"))
			.noneMatch((said) -> said.containsKey("felt_heard") && said.get("understood").equals("not_yet"));
	}

	@Test
	void whoIsHeardInTheSecondRoundIsHeard() {
		Story story = unheard().one("Ana", "check-back.understood", "not_yet", "not_yet", "not_yet", "yes").goesOn();
		assertThat(story.told("take-turn")).containsExactly("Ana", "Ben", "Ana", "Ben");
		assertThat(story.told("still-unheard")).isEmpty();
		assertThat(story.talk().outcome()).isEqualTo("over");
	}

	@Test
	void whoWasNotHeardInAnEarlierTurnOfTheRoundIsNotForgotten() {
		Story story = unheard().one("Ben", "check-back.understood", "not_yet")
			.one("Ben", "heard-enough.good_enough", "yes")
			.until("still-unheard");
		assertThat(story.told("take-turn")).as("three rounds").hasSize(6);
		assertThat(story.told("heard-enough")).containsExactly("Ana", "Ben", "Ana", "Ben", "Ana", "Ben");
	}

	@Test
	void afterThreeRoundsAllMayCallItGoodEnough() {
		Story story = unheard().all("still-unheard.next", "good_enough").goesOn();
		assertThat(story.told("take-turn")).as("three rounds").hasSize(6);
		assertThat(story.told("still-unheard")).containsExactly("Ana", "Ben");
		assertThat(story.talk().outcome()).isEqualTo("over");
	}

	@Test
	void afterThreeRoundsOneMaySeeItInTheirOwnWay() {
		Story story = unheard().all("still-unheard.next", "rest").one("Ben", "still-unheard.next", "differ").goesOn();
		assertThat(story.talk().outcome()).isEqualTo("agree-to-differ");
	}

	@Test
	void roundsInWhichNobodySpeaksCountToo() {
		Story story = unheard().all("take-turn.voice", "speak", "listen").until("still-unheard");
		assertThat(story.told("take-turn")).as("three rounds").hasSize(6);
		assertThat(story.told("check-back")).as("only in the first one").hasSize(4);
		assertThat(story.talk().asked("still-unheard")).containsExactly("Ana", "Ben");
	}

	@Test
	void aRestIsFollowedByOneMoreRoundAndNoFurtherRest() {
		Story story = unheard().all("still-unheard.next", "good_enough").one("Ana", "still-unheard.next", "rest");
		story.goesOn();
		assertThat(story.talk().waiting()).isEmpty();
		later(story, Duration.ofDays(13));
		assertThat(story.talk().waiting()).isEmpty();
		later(story, Duration.ofDays(2));
		story.goesOn();
		assertThat(story.told("take-turn")).as("four rounds").hasSize(8);
		assertThat(story.told("still-unheard")).containsExactly("Ana", "Ben", "Ana", "Ben");
		assertThat(story.talk().outcome()).isEqualTo("agree-to-differ");
	}

	@Test
	void whatDidNotLandIsTriedOnceMore() {
		Story story = heard().one("Ana", "own-part.landed", "partly").one("Ben", "own-part.landed", "no", "yes");
		story.goesOn();
		assertThat(story.told("own-part")).containsExactly("Ana", "Ana", "Ben", "Ben");
		assertThat(story.told("make-sense")).containsExactly("Ben", "Ben", "Ana", "Ana");
		assertThat(story.talk().outcome()).isEqualTo("over");
	}

	@Test
	void whatSomebodyOwnsIsAnsweredByTheOthers() {
		Story story = Kind.listening(this.talks.open("being-heard", "Ana", "Ben", "Cleo"))
			.one("Ben", "own-part.owns", "yes")
			.goesOn();
		assertThat(story.told("answer-part")).containsExactly("Ana", "Cleo");
		assertThat(story.talk().outcome()).isEqualTo("over");
	}

	/** Ana says each time that Ben did not get her, and that it is not enough. */
	private Story unheard() {
		return heard().one("Ana", "check-back.understood", "not_yet").all("heard-enough.good_enough", "no");
	}

	private Story heard() {
		return Kind.listening(this.talks.open("being-heard", "Ana", "Ben"));
	}

	private void later(Story story, Duration duration) {
		this.clock.forward(duration);
		story.talk().timersFire();
	}

}

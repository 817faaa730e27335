package org.attune.session;

import java.time.Duration;
import java.util.List;

import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** One voice at a time, until each feels heard or all know what to do instead. */
@AttuneTest
class ListeningTests {

	@Autowired
	Talks talks;

	@Autowired
	MovableClock clock;

	@Test
	void twoWhoHearEachOtherAnswerFiveStepsEach() {
		Story story = kind("Ana", "Ben").goesOn();
		assertThat(story.talk().outcome()).isEqualTo("over");
		assertThat(listening(story)).containsExactly("Ana take-turn", "Ben say-back", "Ana check-back",
				"Ben make-sense", "Ana own-part", "Ben take-turn", "Ana say-back", "Ben check-back", "Ana make-sense",
				"Ben own-part");
	}

	@Test
	void whoAskedToBeginIsHeardFirst() {
		Story story = kind("Ana", "Ben", "Cleo").one("Cleo", "set-rules.begins", "first")
			.one("Ben", "set-rules.begins", "first")
			.goesOn();
		assertThat(story.told("begin")).containsExactly("Ben", "Cleo");
		assertThat(story.told("take-turn")).containsExactly("Ana");
		assertThat(story.told().indexOf("Cleo begin")).isLessThan(story.told().indexOf("Ana take-turn"));
		assertThat(story.told("own-part")).containsExactly("Ben", "Cleo", "Ana");
		assertThat(story.talk().outcome()).isEqualTo("over");
	}

	@Test
	void everyListenerSaysBackAndSeesSense() {
		Story story = kind("Ana", "Ben", "Cleo").goesOn();
		assertThat(story.told("say-back")).containsExactly("Ben", "Cleo", "Ana", "Cleo", "Ana", "Ben");
		assertThat(story.told("make-sense")).hasSize(6);
	}

	@Test
	void whoJustListensTakesNoTurn() {
		Story story = kind("Ana", "Ben").one("Ana", "take-turn.voice", "listen").goesOn();
		assertThat(story.told("say-back")).containsExactly("Ana");
		assertThat(story.told("own-part")).containsExactly("Ben");
		assertThat(story.talk().outcome()).isEqualTo("over");
	}

	@Test
	void thereAreTwoMorePiecesAtMost() {
		Story story = kind("Ana", "Ben").one("Ana", "check-back.more", "yes").goesOn();
		assertThat(story.told("take-turn")).containsExactly("Ana", "Ana", "Ana", "Ben");
		assertThat(story.told("make-sense")).as("once, for all of it").containsExactly("Ben", "Ana");
	}

	@Test
	void whoBeganSaysMoreInTheSameTurn() {
		Story story = kind("Ana", "Ben").one("Ben", "set-rules.begins", "first")
			.one("Ben", "check-back.more", "yes", "no")
			.goesOn();
		assertThat(story.told("begin")).containsExactly("Ben", "Ben");
		assertThat(story.told("take-turn")).containsExactly("Ana");
	}

	@Test
	void whoHasNothingMoreAfterAllIsStillMadeSenseOf() {
		Story story = kind("Ana", "Ben").one("Ana", "check-back.more", "yes")
			.one("Ana", "take-turn.voice", "speak", "listen")
			.goesOn();
		assertThat(story.told("check-back")).containsExactly("Ana", "Ben");
		assertThat(story.told("make-sense")).containsExactly("Ben", "Ana");
	}

	@Test
	void questionsAreAnsweredOnlyWhereSomebodyAsks() {
		Story story = kind("Ana", "Ben", "Cleo").one("Ben", "say-back.asks", "yes", "no").goesOn();
		assertThat(story.told("answer-questions")).containsExactly("Ana");
		assertThat(story.talk().reads("Cleo", "answer-questions")).hasSize(1);
	}

	@Test
	void whoTakesItInLaterIsAskedAgainAfterADay() {
		Story story = kind("Ana", "Ben", "Cleo").one("Ben", "say-back.capacity", "later", "now")
			.one("Ben", "say-back-later.asks", "yes")
			.goesOn();
		assertThat(story.talk().waiting()).isEmpty();
		later(story, Duration.ofHours(25));
		assertThat(story.talk().asked("say-back-later")).containsExactly("Ben");
		story.goesOn();
		assertThat(story.told("say-back-later")).containsExactly("Ben");
		assertThat(story.told("answer-questions")).containsExactly("Ana");
		assertThat(story.talk().outcome()).isEqualTo("over");
	}

	@Test
	void whoSpeaksMayLeaveInTheMiddleOfTheirTurn() {
		Story story = kind("Ana", "Ben", "Cleo").until("say-back");
		story.talk().leaves("Ana");
		story.goesOn();
		assertThat(story.told("own-part")).containsExactly("Ben", "Cleo");
		assertThat(story.talk().outcome()).isEqualTo("over");
	}

	@Test
	void whoLeftBeforeTheirTurnIsNotSaidBackTo() {
		Story story = kind("Ana", "Ben", "Cleo").until("take-turn");
		story.talk().leaves("Ana");
		story.goesOn();
		assertThat(story.told("say-back")).containsExactly("Cleo", "Ben");
		assertThat(story.talk().outcome()).isEqualTo("over");
	}

	private void later(Story story, Duration duration) {
		this.clock.forward(duration);
		story.talk().timersFire();
	}

	private Story kind(String... names) {
		return Kind.listening(this.talks.open("being-heard", names));
	}

	private static List<String> listening(Story story) {
		return story.told().stream().skip(2 * 2).toList();
	}

}

package org.attune.session;

import java.math.BigDecimal;

import org.attune.AttuneTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What conditions of somebody else's process count. */
@AttuneTest
class ForeignTallyTests {

	@Autowired
	Talks talks;

	@ParameterizedTest
	@CsvSource({ "red,red,red,3,3,3,all_red", "green,blue,green,3,3,3,two_green", "green,blue,red,1,2,2,low",
			"green,blue,red,4,5,4,high", "blue,red,blue,1,3,3,mostly_blue", "blue,red,red,1,3,3,somebody_red",
			"green,blue,red,1,3,3,somebody_red", "blue,green,blue,1,5,5,mostly_blue" })
	void conditionsCountWhatWasSaidInTheLastRound(String ana, String ben, String cleo, int first, int second, int third,
			String outcome) {
		Talk talk = this.talks.open("counting", "Ana", "Ben", "Cleo");
		talk.says("Ana", "vote", "pick", ana).says("Ben", "vote", "pick", ben).says("Cleo", "vote", "pick", cleo);
		talk.says("Ana", "grade", "stars", first).says("Ben", "grade", "stars", second);
		talk.says("Cleo", "grade", "stars", third);
		assertThat(talk.outcome()).isEqualTo(outcome);
	}

	@Test
	void inATieTheAnswerThatStandsFirstInTheFormWins() {
		Talk talk = this.talks.open("counting", "Ana", "Ben");
		talk.says("Ana", "vote", "pick", "blue").says("Ben", "vote", "pick", "green");
		assertThat(talk.asks("grade", "${tally.most(caseId, 'vote', 'pick')}")).isEqualTo("green");
		assertThat(talk.asks("grade", "${tally.most(caseId, 'vote', 'pick', 'green')}")).isEqualTo(true);
		assertThat(talk.asks("grade", "${tally.most(caseId, 'vote', 'pick', 'blue')}")).isEqualTo(false);
	}

	@Test
	void overNoAnswersAllIsTrueAnyIsFalseAndTheCountIsZero() {
		Talk talk = this.talks.open("counting", "Ana", "Ben");
		assertThat(talk.asks("vote", "${tally.all(caseId, 'vote', 'pick', 'red')}")).isEqualTo(true);
		assertThat(talk.asks("vote", "${tally.any(caseId, 'vote', 'pick', 'red')}")).isEqualTo(false);
		assertThat(talk.asks("vote", "${tally.count(caseId, 'vote', 'pick', 'red')}")).isEqualTo(0L);
		assertThat(talk.asks("vote", "${tally.rounds(caseId, 'vote')}")).isEqualTo(0);
		assertThat(talk.asks("vote", "${tally.most(caseId, 'vote', 'pick')}")).isNull();
		assertThat(talk.asks("vote", "${tally.min(caseId, 'grade', 'stars')}")).isNull();
	}

	@Test
	void numbersAndTicksAreCountedAsWell() {
		Talk talk = this.talks.open("counting", "Ana", "Ben");
		talk.says("Ana", "vote", "pick", "red", "sure", true).says("Ben", "vote", "pick", "red");
		talk.says("Ana", "grade", "stars", 5);
		assertThat(talk.asks("grade", "${tally.count(caseId, 'vote', 'sure', true)}")).isEqualTo(1L);
		assertThat(talk.asks("grade", "${tally.max(caseId, 'grade', 'stars')}")).as("the round is not over").isNull();
	}

	@Test
	void aLoopIsCountedFromInsideByRoundsOfTheTaskAndFromOutsideByRunsOfTheSubProcess() {
		Talk talk = this.talks.open("attempts", "Ana", "Ben").allSay("try_it", "answer", "again");
		talk.allSay("try_it", "answer", "again");
		assertThat(talk.asks("try_it", "${tally.rounds(caseId, 'try_it')}")).isEqualTo(2);
		talk.allSay("try_it", "answer", "again");
		assertThat(talk.outcome()).as("three rounds inside, and nobody wants more").isEqualTo("enough_tried");
	}

	@Test
	void seenFromOutsideThreeRunsAreThreeRounds() {
		Talk talk = this.talks.open("attempts", "Ana", "Ben");
		talk.allSay("try_it", "answer", "again").allSay("try_it", "answer", "more");
		assertThat(talk.asks("try_it", "${tally.rounds(caseId, 'try_it')}")).as("a new run begins at 0").isEqualTo(0);
		talk.allSay("try_it", "answer", "more");
		assertThat(talk.outcome()).isNull();
		talk.allSay("try_it", "answer", "more");
		assertThat(talk.outcome()).isEqualTo("enough_tried");
	}

	@Test
	void roundsThatAnEventCutShortDoNotCount() {
		Talk talk = this.talks.open("attempts", "Ana", "Ben").allSay("try_it", "answer", "again");
		talk.sends("Ben", "Repair");
		assertThat(talk.asked("start_over")).containsExactly("Ana");
		assertThat(talk.asks("start_over", "${tally.rounds(caseId, 'try_it')}")).isEqualTo(0);
		assertThat(talk.asks("start_over", "${tally.any(caseId, 'try_it', 'answer', 'again')}")).isEqualTo(false);
		talk.says("Ana", "start_over", "words", "Once more").allSay("try_it", "answer", "yes");
		assertThat(talk.outcome()).isEqualTo("went_well");
	}

	@Test
	void everyIterationOfTheLastRunCountsOutsideAndOneOwnInside() {
		Talk talk = this.talks.open("pairs", "Ana", "Ben", "Cleo").says("Ana", "offer", "words", "I want to");
		talk.allSay("say_back", "words", "You want").says("Ana", "right", "answer", "yes");
		talk.says("Ana", "right", "answer", "yes").says("Ana", "enough", "answer", "yes");
		talk.says("Ben", "offer", "words", "Me too");
		assertThat(talk.asks("say_back", "${tally.count(caseId, 'right', 'answer', 'yes')}")).isEqualTo(0L);
		talk.allSay("say_back", "words", "You too").says("Ben", "right", "answer", "yes");
		talk.says("Ben", "right", "answer", "again");
		assertThat(talk.asks("say_back", "${tally.count(caseId, 'right', 'answer', 'again')}")).isEqualTo(1L);
		talk.allSay("say_back", "words", "You again").says("Ben", "right", "answer", "more");
		assertThat(talk.asks("enough", "${tally.count(caseId, 'right', 'answer', 'yes')}"))
			.as("the last round of each pair of this turn")
			.isEqualTo(1L);
	}

	@Test
	void theCompletionConditionSeesTheRunningTurns() {
		Talk talk = this.talks.open("pairs", "Ana", "Ben", "Cleo").says("Ana", "offer", "words", "I want to");
		talk.allSay("say_back", "words", "You want").says("Ana", "right", "answer", "yes");
		talk.says("Ana", "right", "answer", "yes").says("Ana", "enough", "answer", "no");
		assertThat(talk.outcome()).isEqualTo("understood_all");
	}

	@Test
	void theCallerCountsWhatWasSaidInTheCalledProcess() {
		Talk talk = this.talks.open("calling", "Ana", "Ben").allSay("opening", "answer", "no");
		heard(talk, "Ana", "yes");
		heard(talk, "Ben", "yes");
		assertThat(talk.outcome()).isEqualTo("all_heard");
	}

	@Test
	void theCallerCountsEveryIterationOfTheLastRun() {
		Talk talk = this.talks.open("calling", "Ana", "Ben").allSay("opening", "answer", "no");
		heard(talk, "Ana", "more");
		heard(talk, "Ben", "yes");
		assertThat(talk.outcome()).isEqualTo("some_heard");
	}

	@Test
	void theCalledProcessCountsWhatWasSaidInTheCaller() {
		Talk talk = this.talks.open("calling", "Ana", "Ben").allSay("opening", "answer", "yes");
		heard(talk, "Ana", "yes");
		assertThat(talk.waiting()).containsExactly("thank");
	}

	@Test
	void aRefusalInTheCalledProcessIsCaughtAtTheCallAndItsRoundCounts() {
		Talk talk = this.talks.open("calling", "Ana", "Ben").allSay("opening", "answer", "no");
		heard(talk, "Ana", "yes");
		talk.says("Ben", "speak_out", "answer", "no");
		assertThat(talk.waiting()).containsExactly("after_refusal");
		assertThat(talk.asks("after_refusal", "${tally.count(caseId, 'speak_out', 'answer', 'no')}")).isEqualTo(1L);
		assertThat(talk.asks("after_refusal", "${tally.rounds(caseId, 'speak_out')}")).isEqualTo(1);
		talk.allSay("after_refusal", "words", "We go on").allSay("opening", "answer", "no");
		talk.says("Ana", "speak_out", "answer", "no").allSay("after_refusal", "words", "So be it");
		assertThat(talk.outcome()).isEqualTo("not_heard");
	}

	@Test
	void eachParallelTurnCountsTheCallOfItsOwn() {
		Talk talk = this.talks.open("calling-once", "Ana", "Ben", "Cleo");
		talk.says("Ana", "opening", "answer", "yes").says("Ben", "opening", "answer", "yes");
		talk.says("Cleo", "opening", "answer", "no");
		assertThat(talk.asked("speak_out")).containsExactly("Ana", "Ben");
		talk.says("Ana", "speak_out", "answer", "more").says("Ben", "speak_out", "answer", "yes");
		talk.allSay("take_in", "words", "Heard").allSay("take_in", "words", "Heard");
		assertThat(talk.asked("console")).containsExactly("Ana");
	}

	@Test
	void theLowestAndTheHighestNumberAreNumbers() {
		Talk talk = this.talks.open("rich", "Ana", "Ben").allSay("consent_all", "answer", "no");
		assertThat(talk.asks("story", "${tally.min(caseId, 'look_twice', 'stars')}")).isNull();
		Talk graded = this.talks.open("single-answers", "Ana", "Ben").says("Ana", "grade", "stars", 4);
		assertThat(graded.asks("choice", "${tally.min(caseId, 'grade', 'stars')}")).isEqualTo(BigDecimal.valueOf(4));
	}

	private static void heard(Talk talk, String name, String answer) {
		talk.says(name, "speak_out", "answer", answer).allSay("take_in", "words", "Heard");
	}

}

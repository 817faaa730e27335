package org.attune.session;

import java.time.Duration;
import java.util.UUID;

import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.attune.terms.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Variables, errors, messages and ends of somebody else's process. */
@AttuneTest
class ForeignEndingTests {

	@Autowired
	Talks talks;

	@Autowired
	Expire expire;

	@Autowired
	MovableClock clock;

	@ParameterizedTest
	@CsvSource({ "4,no,yes,good", "2,yes,no,poor", "2,no,yes,fair", "3,no,no,fair" })
	void whatOnePersonSaysIsAVariableOfTheScopeAround(int stars, String inside, String outside, String outcome) {
		Talk talk = this.talks.open("single-answers", "Ana", "Ben").says("Ana", "grade", "stars", stars);
		talk.says("Ana", "choice", "answer", inside);
		if (inside.equals("no")) {
			talk.says("Ana", "said_no", "words", "Because");
		}
		assertThat(talk.asks("choice_again", "${answer}")).as("the inner answer stays inside").isNull();
		talk.says("Ana", "choice_again", "answer", outside);
		assertThat(talk.outcome()).isEqualTo(outcome);
	}

	@Test
	void aVariableIsNullWhenNobodyWasAsked() {
		Talk talk = this.talks.open("askers", "Ana", "Ben", "Cleo").leaves("Ana");
		talk.allSay("vote", "pick", "blue").allSay("listen", "words", "Nobody spoke");
		talk.says("Ben", "speak_up", "words", "My turn").allSay("listen", "words", "I heard");
		talk.says("Cleo", "speak_up", "words", "My turn").allSay("listen", "words", "I heard");
		assertThat(talk.outcome()).isEqualTo("by_nobody");
	}

	@Test
	void parallelPairsEachDecideOverTheirOwnAnswer() {
		Talk talk = this.talks.open("pairs", "Ana", "Ben", "Cleo").says("Ana", "offer", "words", "I want to");
		talk.says("Ben", "say_back", "words", "You want to").says("Ana", "right", "answer", "no");
		assertThat(talk.asked("say_back")).as("Ben once more, Cleo still").containsExactly("Cleo", "Ben");
		talk.says("Cleo", "say_back", "words", "You want to").says("Ana", "right", "answer", "yes");
		assertThat(talk.asked("say_back")).containsExactly("Ben");
		talk.says("Ben", "say_back", "words", "You want").says("Ana", "right", "answer", "no");
		talk.says("Ben", "say_back", "words", "You want").says("Ana", "right", "answer", "no");
		assertThat(talk.waiting()).as("after three tries nothing is mended: only= is of many").contains("enough");
	}

	@ParameterizedTest
	@CsvSource({ "calm,no,calm", "uneasy,little,uneasy" })
	void aDecisionOverACounselorFieldHandsTheProcessAWord(String word, String danger, String outcome) {
		Talk talk = this.talks.open("watched", "Ana", "Ben");
		talk.says("Ana", "check_in", "words", "I am here", "danger", danger).says("Ben", "check_in", "words", "Me too");
		assertThat(talk.asks("talk", "${tally.any(caseId, 'check_in', 'mood', '" + word + "')}")).isEqualTo(true);
		talk.allSay("talk", "words", "Let us talk");
		assertThat(talk.outcome()).isEqualTo(outcome);
	}

	@Test
	void aDecisionMaySendAMessageInItsAuthorsName() {
		Talk talk = this.talks.open("watched", "Ana", "Ben").says("Ana", "check_in", "words", "I am here");
		talk.says("Ben", "check_in", "words", "Help me", "danger", "yes");
		assertThat(talk.waiting()).containsExactly("alone");
		assertThat(talk.asked("alone")).containsExactly("Ben");
		talk.says("Ben", "alone", "words", "I want to stop");
		assertThat(talk.outcome()).isEqualTo("ended");
	}

	@ParameterizedTest
	@CsvSource({ "no,,stopped_at_once", "yes,no,gave_up" })
	void anEndMayStopEverything(String steer, String help, String outcome) {
		Talk talk = this.talks.open("endings", "Ana", "Ben").says("Ana", "steer", "answer", steer);
		if (help != null) {
			talk.says("Ana", "help", "answer", help);
		}
		assertThat(talk.outcome()).isEqualTo(outcome);
		assertThat(talk.waiting()).isEmpty();
	}

	@Test
	void anEscalationLeadsAroundTheSubProcess() {
		Talk talk = this.talks.open("endings", "Ana", "Ben").says("Ana", "steer", "answer", "yes");
		talk.says("Ana", "help", "answer", "more");
		assertThat(talk.asked("helper")).containsExactly("Ana", "Ben");
		talk.allSay("helper", "words", "We help").allSay("side_note", "words", "Noted");
		assertThat(talk.outcome()).isEqualTo("together");
	}

	@Test
	void aMessageGoesToTheOutermostPlaceThatWaits() {
		Talk talk = this.talks.open("outer-waits", "Ana", "Ben").sends("Ben", "Repair");
		assertThat(talk.outcome()).isEqualTo("by_repair");
	}

	@Test
	void aMessageThatOnlyTheCalledProcessWaitsForGoesThere() {
		Talk talk = this.talks.open("outer-waits", "Ana", "Ben").sends("Ben", "CounselorActed");
		assertThat(talk.asked("inside_note")).containsExactly("Ana");
		talk.says("Ana", "inside_note", "words", "Somebody came");
		assertThat(talk.outcome()).isEqualTo("by_part");
	}

	@Test
	void aProcessMayDrawWhatHappensWhenSomebodyLeaves() {
		Talk talk = this.talks.open("parting", "Ana", "Ben", "Cleo").leaves("Ben");
		assertThat(talk.asked("farewell")).containsExactly("Ana", "Cleo");
		assertThat(talk.asked("gather")).containsExactly("Ana", "Cleo");
		talk.leaves("Cleo");
		assertThat(talk.outcome()).isEqualTo("withdrawn");
	}

	@Test
	void whatHappensOnTheSideIsNotTheOutcome() {
		Talk talk = this.talks.open("parting", "Ana", "Ben", "Cleo").allSay("gather", "words", "We are here");
		talk.leaves("Ben");
		for (int turn = 0; turn < 3; turn++) {
			talk.allSay("share", "words", "My turn").allSay("echo", "words", "Echo");
		}
		talk.allSay("part_well", "answer", "yes");
		assertThat(talk.waiting()).containsExactly("farewell");
		talk.allSay("farewell", "words", "Farewell");
		assertThat(talk.outcome()).isEqualTo("ended");
	}

	@Test
	void personIsWhoLeftInsideTheEventAndWhoseTurnItIsOutside() {
		Talk talk = this.talks.open("parting", "Ana", "Ben", "Cleo").allSay("gather", "words", "We are here");
		talk.says("Ana", "share", "words", "First").leaves("Cleo");
		assertThat(talk.asked("echo")).containsExactly("Ben");
		talk.says("Ben", "echo", "words", "Echo");
		assertThat(talk.asked("share")).containsExactly("Ben");
		talk.says("Ben", "share", "words", "Second");
		assertThat(talk.asked("echo")).containsExactly("Ana");
	}

	@Test
	void aProcessThatDoesNotDrawItIsClosedWhenFewerThanTwoAreLeft() {
		Talk talk = this.talks.open("straight", "Ana", "Ben");
		UUID step = talk.step("Ana", "tell");
		assertThat(talk.leaves("Ben").outcome()).isEqualTo("withdrawn");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> talk.answer("Ana", step, "one", Talk.answers("words", "Alone")))
			.extracting(Refusal::code)
			.isEqualTo("closed");
	}

	@Test
	void aProcessMayDrawHowItExpires() {
		Duration now = this.clock.offset();
		this.clock.moveTo(Duration.ofDays(-3_000));
		Talk talk = this.talks.open("parting", "Ana", "Ben");
		this.clock.forward(Duration.ofDays(9));
		this.expire.expire(talk.id());
		assertThat(talk.outcome()).as("somebody was here nine days ago").isNull();
		talk.says("Ana", "gather", "words", "I am here");
		this.clock.forward(Duration.ofDays(9));
		assertThat(this.expire.due()).doesNotContain(talk.id());
		this.clock.forward(Duration.ofDays(2));
		assertThat(this.expire.due()).as("among the longest abandoned of all").contains(talk.id());
		this.clock.moveTo(now);
		this.expire.expire(talk.id());
		assertThat(talk.outcome()).isEqualTo("expired");
		assertThat(talk.waiting()).isEmpty();
		assertThat(this.expire.due()).doesNotContain(talk.id());
	}

	@Test
	void aProcessThatDoesNotDrawItIsClosedWhenItExpires() {
		Talk talk = this.talks.open("straight", "Ana", "Ben");
		this.clock.forward(Duration.ofDays(31));
		this.expire.expire(talk.id());
		assertThat(talk.outcome()).isEqualTo("expired");
	}

}

package org.attune.session;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.attune.AttuneTest;
import org.attune.casefile.form.Field;
import org.attune.terms.Refusal;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** Whom the tasks of somebody else's process ask, and when. */
@AttuneTest
class ForeignAskingTests {

	@Autowired
	Talks talks;

	@Test
	void aTaskAsksEverybodyAndGoesOnOnceAllHaveAnswered() {
		Talk talk = this.talks.open("straight", "Ana", "Ben", "Cleo");
		assertThat(talk.asked("tell")).containsExactly("Ana", "Ben", "Cleo");
		talk.says("Ben", "tell", "words", "From me").says("Ana", "tell", "words", "And me");
		assertThat(talk.waiting()).containsExactly("tell");
		talk.says("Cleo", "tell", "words", "Me too");
		assertThat(talk.asked("rate_it")).containsExactly("Ana", "Ben", "Cleo");
		talk.allSay("rate_it", "stars", 3);
		assertThat(talk.outcome()).isEqualTo("ended");
	}

	@Test
	void aProcessThatNeedsItsCallerIsNotOpened() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.talks.open("hearing", "Ana", "Ben"))
			.satisfies((refusal) -> {
				assertThat(refusal.code()).isEqualTo("invalid-request");
				assertThat(refusal.errors()).extracting(Refusal.FieldError::field, Refusal.FieldError::code)
					.containsExactly(tuple("process", "called-process"));
			});
	}

	@Test
	void theOpenerAloneIsAsked() {
		Talk talk = this.talks.open("askers", "Ana", "Ben");
		assertThat(talk.asked("lead")).containsExactly("Ana");
	}

	@Test
	void onlyThoseWhoSaidItAreAsked() {
		Talk talk = this.talks.open("askers", "Ana", "Ben", "Cleo").says("Ana", "lead", "answer", "yes");
		talk.says("Ana", "vote", "pick", "green")
			.says("Ben", "vote", "pick", "red")
			.says("Cleo", "vote", "pick", "red");
		assertThat(talk.asked("reds_say")).containsExactly("Ben", "Cleo");
	}

	@Test
	void turnsGoThroughThePeopleInTheirOrderAndAskTheOthersToListen() {
		Talk talk = askersInTurns();
		for (String name : talk.names()) {
			assertThat(talk.asked("speak_up")).containsExactly(name);
			talk.says(name, "speak_up", "words", "My turn");
			assertThat(talk.asked("listen")).doesNotContain(name).hasSize(2);
			talk.allSay("listen", "words", "I heard");
		}
		assertThat(talk.outcome()).isEqualTo("by_opener");
	}

	@Test
	void whoLeavesIsDroppedFromOpenTasksAndNotAskedAgain() {
		Talk talk = askersInTurns().says("Ana", "speak_up", "words", "My turn");
		assertThat(talk.asked("listen")).containsExactly("Ben", "Cleo");
		talk.leaves("Ben");
		assertThat(talk.asked("listen")).containsExactly("Cleo");
		talk.says("Cleo", "listen", "words", "I heard");
		assertThat(talk.asked("speak_up")).as("Ben's turn has nobody to speak").isEmpty();
		assertThat(talk.asked("listen")).containsExactly("Ana", "Cleo");
	}

	@Test
	void theLastOneToAnswerMayLeaveAndTheTaskIsDone() {
		Talk talk = this.talks.open("straight", "Ana", "Ben", "Cleo");
		talk.says("Ana", "tell", "words", "From me").says("Ben", "tell", "words", "And me").leaves("Cleo");
		assertThat(talk.asked("rate_it")).containsExactly("Ana", "Ben");
	}

	@Test
	void aPairHasAConversationOfItsOwn() {
		Talk talk = this.talks.open("pairs", "Ana", "Ben", "Cleo").says("Ana", "offer", "words", "I want to");
		assertThat(talk.asked("say_back")).containsExactly("Ben", "Cleo");
		talk.says("Cleo", "say_back", "words", "You want to");
		assertThat(talk.asked("right")).containsExactly("Ana");
		assertThat(talk.asked("say_back")).containsExactly("Ben");
		talk.says("Ana", "right", "answer", "yes");
		assertThat(talk.asked("say_back")).containsExactly("Ben");
		assertThat(talk.asked("right")).isEmpty();
		talk.says("Ben", "say_back", "words", "You want to").says("Ana", "right", "answer", "yes");
		assertThat(talk.waiting()).containsExactly("enough");
	}

	@Test
	void whoSaidItBeforeTheTurnsBeganHasATurnWhateverIsSaidMeanwhile() {
		Talk talk = this.talks.open("more-hearing", "Ana", "Ben", "Cleo").allSay("opening", "answer", "no");
		hear(talk, "Ana", "more");
		hear(talk, "Ben", "yes");
		hear(talk, "Cleo", "more");
		hear(talk, "Ana", "yes");
		hear(talk, "Cleo", "yes");
		assertThat(talk.outcome()).isEqualTo("heard_all");
	}

	private static void hear(Talk talk, String name, String answer) {
		assertThat(talk.asked("speak_out")).containsExactly(name);
		talk.says(name, "speak_out", "answer", answer).allSay("take_in", "words", "Heard");
	}

	@Test
	void aMessageFromSomebodyElseDoesNotTakeTheTurn() {
		Talk talk = this.talks.open("repairing", "Ana", "Ben", "Cleo").sends("Cleo", "Repair");
		assertThat(talk.asked("soothe")).containsExactly("Ben", "Cleo");
	}

	@Test
	void writersTakeTurnsInTheOrderOfPeople() {
		Talk talk = this.talks.open("writers", "Ana", "Ben", "Cleo");
		for (String name : new String[] { "Ana", "Ben", "Cleo", "Ana" }) {
			assertThat(talk.asked("draft_it")).containsExactly(name);
			talk.says(name, "draft_it", "words", "A draft").allSay("judge", "answer", "no");
		}
	}

	@Test
	void theNextWriterIsWhoComesAfterOneWhoLeft() {
		Talk talk = this.talks.open("writers", "Ana", "Ben", "Cleo", "Dan");
		talk.says("Ana", "draft_it", "words", "A draft").allSay("judge", "answer", "no");
		assertThat(talk.asked("draft_it")).containsExactly("Ben");
		talk.leaves("Ben");
		assertThat(talk.waiting()).as("nobody wrote, so nobody is asked to write").containsExactly("judge");
		talk.allSay("judge", "answer", "no");
		assertThat(talk.asked("draft_it")).containsExactly("Cleo");
		talk.says("Cleo", "draft_it", "words", "A draft").leaves("Dan").allSay("judge", "answer", "no");
		assertThat(talk.asked("draft_it")).containsExactly("Ana");
	}

	@Test
	void tasksThatConcernNobodyAreDoneAtOnceHoweverMany() {
		Talk talk = this.talks.open("nobody", "Ana", "Ben").allSay("first", "answer", "yes");
		assertThat(talk.waiting()).containsExactly("last");
		talk.allSay("last", "words", "It is over");
		assertThat(talk.outcome()).isEqualTo("empty_counts");
	}

	@Test
	void whileATaskHoldsAnswersAreTakenButNothingElseMoves() {
		Talk talk = this.talks.open("holding", "Ana", "Ben").says("Ana", "first_side", "answer", "yes");
		assertThat(talk.waiting()).containsExactly("guard");
		talk.says("Ana", "guard", "pick", "red");
		assertThat(talk.asked("second_side")).containsExactly("Ana", "Ben");
		talk.allSay("second_side", "words", "And then");
		assertThat(talk.outcome()).isEqualTo("ended");
	}

	@Test
	void whatWasAnsweredIsTakenOnce() {
		Talk talk = this.talks.open("straight", "Ana", "Ben");
		UUID step = talk.step("Ana", "tell");
		AnswerStep.Answered first = talk.answer("Ana", step, "one", Talk.answers("words", "From me"));
		assertThat(talk.answer("Ana", step, "one", Talk.answers("words", "From me")).contributionId())
			.isEqualTo(first.contributionId());
		assertRefused("already-done", talk, "Ana", step, "two", "From me");
		assertRefused("idempotency-mismatch", talk, "Ana", step, "one", "From somebody else");
		assertRefused("not-found", talk, "Ben", step, "one", "From me");
		assertThat(talk.reads("Ben", "tell")).hasSize(1);
	}

	@Test
	void aRepeatIsTheSameThoughItsChoicesWereSaidAnew() {
		Talk talk = this.talks.open("choosing-again", "Ana", "Ben").allSay("sealed_one", "words", "The first words");
		UUID step = talk.step("Ana", "choose_words");
		List<String> choices = choices(talk, "Ana");
		Map<String, Object> chosen = Talk.answers("which", choices.get(0));
		AnswerStep.Answered first = talk.answer("Ana", step, "one", chosen);
		talk.says("Ben", "choose_words", "which", choices.get(1)).allSay("sealed_one", "words", "Other words");
		assertThat(choices(talk, "Ana")).hasSize(2).doesNotContainAnyElementsOf(choices);
		assertThat(talk.answer("Ana", step, "one", chosen).contributionId()).isEqualTo(first.contributionId());
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> talk.answer("Ana", step, "one", Talk.answers("which", choices.get(1))))
			.extracting(Refusal::code)
			.isEqualTo("idempotency-mismatch");
	}

	private static List<String> choices(Talk talk, String name) {
		return talk.view(name, "choose_words")
			.form()
			.fields()
			.get(0)
			.choices()
			.stream()
			.map(Field.Choice::value)
			.toList();
	}

	private static void assertRefused(String code, Talk talk, String name, UUID step, String key, String words) {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> talk.answer(name, step, key, Talk.answers("words", words)))
			.extracting(Refusal::code)
			.isEqualTo(code);
	}

	private Talk askersInTurns() {
		Talk talk = this.talks.open("askers", "Ana", "Ben", "Cleo").says("Ana", "lead", "answer", "yes");
		return talk.allSay("vote", "pick", "blue");
	}

}

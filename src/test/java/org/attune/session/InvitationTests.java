package org.attune.session;

import java.time.Duration;

import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.attune.terms.Refusal;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How people come into a case whose process invites them. */
@AttuneTest
class InvitationTests {

	@Autowired
	Talks talks;

	@Autowired
	MovableClock clock;

	@Test
	void untilTheyAreInvitedTheOthersKnowNothingOfTheCase() {
		Talk talk = this.talks.open("inviting", "Ana", "Ben", "Cleo");
		assertThat(talk.asked("prepare_alone")).containsExactly("Ana");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.talks.showCase.show(talk.visitor("Ben"), talk.id()))
			.extracting(Refusal::code)
			.isEqualTo("not-found");
		assertThat(this.talks.myCases.of(talk.visitor("Ben"))).isEmpty();
	}

	@Test
	void whoIsInvitedIsAskedAndReadsNothingBeforeTheySayYes() {
		Talk talk = invited("Ana", "Ben", "Cleo");
		assertThat(talk.asked("join_in")).containsExactly("Ana", "Ben", "Cleo");
		assertThat(talk.status()).isEqualTo("inviting");
		assertThat(talk.reads("Ben", "prepare_alone")).isEmpty();
		talk.says("Ben", "join_in", "answer", "more");
		assertThat(talk.reads("Ben", "prepare_alone")).hasSize(1);
		assertThat(talk.status()).isEqualTo("inviting");
		talk.says("Cleo", "join_in", "answer", "yes");
		assertThat(talk.status()).isEqualTo("running");
	}

	@Test
	void whoDidNotSayYesIsOutAndTheRestGoOn() {
		Talk talk = invited("Ana", "Ben", "Cleo").says("Cleo", "join_in", "answer", "no")
			.says("Ben", "join_in", "answer", "yes")
			.says("Ana", "join_in", "answer", "yes");
		assertThat(talk.asked("talk")).containsExactly("Ana", "Ben");
		assertThat(talk.status()).isEqualTo("running");
		assertThat(talk.trail()).contains("accepted inviting", "uninvited inviting");
	}

	@Test
	void withNobodyElseInTheProcessDrawsItsEnd() {
		Talk talk = invited("Ana", "Ben").says("Ben", "join_in", "answer", "no")
			.says("Ana", "join_in", "answer", "yes");
		assertThat(talk.outcome()).isEqualTo("alone");
	}

	@Test
	void whoSaidYesIsInAlsoWhenTimeRunsOutForTheOthers() {
		Talk talk = invited("Ana", "Ben", "Cleo").says("Ben", "join_in", "answer", "yes");
		this.clock.forward(Duration.ofDays(8));
		talk.timersFire();
		assertThat(talk.asked("talk")).containsExactly("Ana", "Ben");
	}

	@Test
	void whoLeavesBeforeSayingYesNeverTookPart() {
		Talk talk = invited("Ana", "Ben", "Cleo").leaves("Cleo");
		assertThat(talk.asked("join_in")).containsExactly("Ana", "Ben");
		assertThat(talk.trail()).contains("declined inviting").doesNotContain("withdrawn inviting");
	}

	@Test
	void withTheOnlyOneInvitedGoneTheCaseEnds() {
		Talk talk = invited("Ana", "Ben").leaves("Ben");
		assertThat(talk.outcome()).isEqualTo("withdrawn");
	}

	private Talk invited(String... names) {
		return this.talks.open("inviting", names).says("Ana", "prepare_alone", "words", "Before the others");
	}

}

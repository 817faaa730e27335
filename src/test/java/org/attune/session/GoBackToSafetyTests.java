package org.attune.session;

import java.time.Duration;

import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.attune.casefile.CaseFiles;
import org.attune.oversight.Intervene;
import org.attune.oversight.act.Wish;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A counselor leads a talk back to the questions about safety, which stand before the
 * invitations: all who are in are asked them once, and nobody whether they want to come.
 */
@AttuneTest
class GoBackToSafetyTests {

	@Autowired
	Talks talks;

	@Autowired
	Guide guide;

	@Autowired
	Intervene intervene;

	@Autowired
	CaseFiles cases;

	@Autowired
	MovableClock clock;

	private Talk talk;

	private Company company;

	@ParameterizedTest
	@ValueSource(strings = { "safety", "invitation" })
	void whoIsInIsAskedAboutSafetyOnceAndNotIfTheyWantToCome(String stage) {
		begin("Ana", "Ben", "Cleo");
		this.company.until("set-rules");
		goesBackTo(stage);
		this.company.until("check-safety");
		assertThat(this.talk.asked("check-safety")).containsExactlyInAnyOrder("Ana", "Ben", "Cleo");
		this.company.answer("check-safety");
		assertThat(this.talk.waiting()).containsExactly("prepare");
		assertThat(this.talk.asked("prepare")).containsExactlyInAnyOrder("Ana", "Ben", "Cleo");
		assertThat(this.cases.read(this.talk.id()).present()).hasSize(3);
		assertThat(this.talk.trail()).doesNotContain("uninvited constructive-disagreement");
		this.company.lead();
		assertThat(this.talk.outcome()).isEqualTo("agreed");
	}

	@Test
	void whoIsStillInvitedIsAskedAgainAndTheOthersAreNot() {
		begin("Ana", "Ben", "Cleo");
		this.company.until("answer-invitation").say("Ben", "answer-invitation");
		goesBackTo("safety");
		assertThat(this.talk.asked("check-safety")).containsExactly("Ana", "Ben");
		this.company.answer("check-safety");
		assertThat(this.talk.asked("answer-invitation")).containsExactly("Cleo");
		this.company.say("Cleo", "answer-invitation");
		assertThat(this.talk.waiting()).containsExactly("check-safety");
		assertThat(this.talk.asked("check-safety")).as("the others were asked just now").containsExactly("Cleo");
		this.company.answer("check-safety");
		assertThat(this.talk.asked("prepare")).containsExactly("Ana", "Ben", "Cleo");
	}

	@ParameterizedTest
	@ValueSource(longs = { 6, 8 })
	void whoAskedIsAskedAboutSafetyAnewWhenTheOthersTookMoreThanAWeek(long days) {
		begin("Ana", "Ben");
		this.company.until("answer-invitation");
		this.clock.forward(Duration.ofDays(days));
		this.company.say("Ben", "answer-invitation");
		assertThat(this.talk.asked("check-safety").contains("Ana")).isEqualTo(days > 7);
		this.company.answer("check-safety");
		assertThat(this.talk.asked("prepare")).containsExactly("Ana", "Ben");
	}

	private void begin(String... names) {
		this.talk = this.talks.open("constructive-disagreement", names);
		this.company = Company.kind(this.talk);
	}

	private void goesBackTo(String stage) {
		Visitor dora = this.guide.comes(this.talk, "Dora");
		this.intervene.intervene(dora, this.talk.id(), new Wish("go-back", "You both asked for it", null, null, stage),
				null);
	}

}

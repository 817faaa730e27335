package org.attune.session;

import java.time.Duration;

import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Every way in which the long talk ends. */
@AttuneTest
class ConstructiveDisagreementTests {

	/** Of 18, without the start. */
	private static final int MOST_SUBMISSIONS = 17;

	@Autowired
	Talks talks;

	@Autowired
	Expire expire;

	@Autowired
	MovableClock clock;

	@Test
	void twoWhoAreKindAgreeInNoMoreStepsThanPlanned() {
		Talk talk = open("Ana", "Ben");
		Company company = Company.kind(talk).lead();
		assertThat(talk.outcome()).isEqualTo("agreed");
		assertThat(company.submissions()).containsOnlyKeys("Ana", "Ben");
		assertThat(company.submissions().values()).allMatch((count) -> count <= MOST_SUBMISSIONS);
	}

	@Test
	void threeWhoAreKindAgree() {
		Talk talk = open("Ana", "Ben", "Cleo");
		assertThat(Company.kind(talk).lead().submissions()).containsOnlyKeys("Ana", "Ben", "Cleo");
		assertThat(talk.outcome()).isEqualTo("agreed");
	}

	@Test
	void whatSettlesAPartIsAgreedInPart() {
		Talk talk = open("Ana", "Ben");
		Company.kind(talk).all("word-agreement.covers", "part").lead();
		assertThat(talk.outcome()).isEqualTo("partial");
	}

	@Test
	void whoeverDoesNotThankKeepsNobodyWaiting() {
		Talk talk = open("Ana", "Ben");
		Company.kind(talk).until("thank");
		later(Duration.ofDays(13), talk);
		assertThat(talk.outcome()).isNull();
		later(Duration.ofDays(2), talk);
		assertThat(talk.outcome()).isEqualTo("agreed");
	}

	@Test
	void rulesThatNotAllAcceptEndInBothViews() {
		Talk talk = open("Ana", "Ben");
		Company.kind(talk)
			.all("set-rules.wording", "other")
			.all("accept-wording.accept", "no")
			.all("keep-wording.keep", "differ")
			.until("write-view");
		assertThat(talk.trail()).contains("left no_common_rules");
		assertThat(talk.asked("write-view")).containsExactly("Ana", "Ben");
	}

	@Test
	void whoIsNotHeardEndsInBothViews() {
		Talk talk = open("Ana", "Ben");
		Company.kind(talk)
			.all("check-back.understood", "not_yet")
			.all("check-back.felt_heard", 1)
			.all("heard-enough.good_enough", "no")
			.all("still-unheard.next", "differ")
			.until("write-view");
		assertThat(talk.trail()).contains("left not_heard");
		assertThat(talk.asked("write-view")).containsExactly("Ana", "Ben");
	}

	@Test
	void noPlanEndsInBothViewsHeard() {
		Talk talk = open("Ana", "Ben", "Cleo");
		Company.kind(talk)
			.all("answer-plan.answer", "decline")
			.all("answer-plan.part_fits", false)
			.all("no-deal.next_step", "differ")
			.lead();
		assertThat(talk.outcome()).isEqualTo("agree-to-differ");
		assertThat(talk.trail()).contains("left no_plan_fits")
			.filteredOn("answered hear-view"::equals)
			.as("all confirmed it")
			.hasSize(3);
	}

	@Test
	void nothingSignedEndsInBothViewsHeard() {
		Talk talk = open("Ana", "Ben");
		Company.kind(talk).all("sign-agreement.signature", "not_yet").all("not-signed.signing_next", "differ").lead();
		assertThat(talk.outcome()).isEqualTo("agree-to-differ");
		assertThat(talk.trail()).contains("left nothing_signed").doesNotContain("asked thank");
	}

	@Test
	void aViewThatIsNotHeardIsWrittenOnceMore() {
		Talk talk = open("Ana", "Ben");
		Company.kind(talk)
			.all("sign-agreement.signature", "not_yet")
			.all("not-signed.signing_next", "differ")
			.one("Ben", "hear-view.feels_heard", "not_yet")
			.lead();
		assertThat(talk.outcome()).isEqualTo("agree-to-differ");
		assertThat(talk.trail()).filteredOn("asked write-view"::equals).hasSize(2);
	}

	@Test
	void viewsOpenTogether() {
		Talk talk = open("Ana", "Ben");
		Company.kind(talk)
			.all("sign-agreement.signature", "not_yet")
			.all("not-signed.signing_next", "differ")
			.until("write-view");
		talk.says("Ana", "write-view", "my_view", "I see it as a lot of work", "their_view", "You want calm evenings");
		assertThat(talk.reads("Ben", "write-view")).isEmpty();
	}

	@Test
	void aTalkThatNobodyComesBackToExpires() {
		Talk talk = open("Ana", "Ben");
		Company.kind(talk).until("name-needs");
		this.clock.forward(Duration.ofDays(31));
		this.expire.expire(talk.id());
		assertThat(talk.outcome()).isEqualTo("expired");
	}

	@ParameterizedTest
	@ValueSource(strings = { "prepare", "set-rules", "say-back", "name-needs", "rate-ideas", "answer-plan",
			"sign-agreement" })
	void whenOneOfTwoLeavesTheTalkIsOver(String task) {
		Talk talk = open("Ana", "Ben");
		Company.kind(talk).until(task);
		assertThat(talk.leaves("Ben").outcome()).isEqualTo("withdrawn");
	}

	@Test
	void aNoOfTheOnlyOtherEndsTheTalk() {
		Talk talk = open("Ana", "Ben");
		Company.kind(talk).all("answer-invitation.take_part", "no").lead();
		assertThat(talk.outcome()).isEqualTo("withdrawn");
	}

	@Test
	void anInvitationThatNobodyAnswersExpires() {
		Talk talk = open("Ana", "Ben");
		Company.kind(talk).until("answer-invitation");
		later(Duration.ofDays(15), talk);
		assertThat(talk.outcome()).isEqualTo("expired");
	}

	@Test
	void whoSaysYesAndLeavesBeforeTheOthersAnswerLeavesNoQuestion() {
		Talk talk = open("Ana", "Ben", "Cleo");
		Company company = Company.kind(talk).until("answer-invitation");
		Company.kind(talk).say("Ben", "answer-invitation");
		talk.leaves("Ben");
		assertThat(talk.waiting()).containsExactly("answer-invitation");
		company.lead();
		assertThat(talk.outcome()).isEqualTo("agreed");
	}

	@Test
	void whoLeavesAGroupThatBeganWithoutSomebodyIsMissed() {
		Talk talk = open("Ana", "Ben", "Cleo");
		Company company = Company.kind(talk).until("answer-invitation");
		Company.kind(talk).say("Ben", "answer-invitation");
		later(Duration.ofDays(15), talk);
		company.until("prepare");
		assertThat(talk.asked("prepare")).containsExactly("Ana", "Ben");
		assertThat(talk.leaves("Ben").outcome()).isEqualTo("withdrawn");
	}

	@Test
	void whoIsAskedAgainAfterAMonthHasTimeToAnswer() {
		Talk talk = open("Ana", "Ben");
		Company.kind(talk)
			.one("Ben", "answer-invitation.take_part", "not_now")
			.one("Ben", "answer-invitation.not_until", "2099-01-01")
			.lead();
		later(Duration.ofDays(31), talk);
		this.talks.expire.expire(talk.id());
		assertThat(talk.asked("answer-later")).containsExactly("Ben");
	}

	@Test
	void whoLeavesInsteadOfAnsweringTheInvitationSaysNo() {
		Talk talk = open("Ana", "Ben", "Cleo");
		Company company = Company.kind(talk).until("answer-invitation");
		Company.kind(talk).say("Ben", "answer-invitation");
		talk.leaves("Cleo");
		assertThat(talk.waiting()).containsExactly("smaller-group");
		company.lead();
		assertThat(talk.outcome()).isEqualTo("agreed");
	}

	@Test
	void whenTheOpenerLeavesBeforeAnybodyCameTheTalkIsOver() {
		Talk talk = open("Ana", "Ben", "Cleo");
		Company.kind(talk).until("answer-invitation");
		assertThat(talk.leaves("Ana").outcome()).isEqualTo("withdrawn");
	}

	@Test
	void whenOneOfThreeLeavesTheOthersGoOnIfAllWantTo() {
		Talk talk = open("Ana", "Ben", "Cleo");
		Company company = Company.kind(talk).until("name-needs");
		talk.leaves("Ben");
		assertThat(talk.asked("go-on-without")).containsExactly("Ana", "Cleo");
		company.lead();
		assertThat(talk.outcome()).isEqualTo("agreed");
	}

	@Test
	void ifOneOfThemDoesNotWantToTheTalkIsOver() {
		Talk talk = open("Ana", "Ben", "Cleo");
		Company company = Company.kind(talk).until("name-needs");
		talk.leaves("Ben");
		company.one("Ana", "go-on-without.go_on", "no").lead();
		assertThat(talk.outcome()).isEqualTo("withdrawn");
	}

	@Test
	void nothingMovesUntilAllHaveSaidWhetherTheyGoOn() {
		Talk talk = open("Ana", "Ben", "Cleo");
		Company company = Company.kind(talk).until("name-needs");
		talk.leaves("Ben");
		company.answer("name-needs");
		assertThat(talk.waiting()).containsExactly("go-on-without");
		talk.says("Ana", "go-on-without", "go_on", "yes");
		assertThat(talk.reads("Cleo", "go-on-without")).isEmpty();
		assertThat(talk.waiting()).containsExactly("go-on-without");
		talk.says("Cleo", "go-on-without", "go_on", "yes");
		assertThat(talk.waiting()).containsExactly("common-ground");
	}

	@Test
	void twoWhoLeaveOneAfterTheOtherLeaveTwoWhoGoOn() {
		Talk talk = open("Ana", "Ben", "Cleo", "Dan");
		Company company = Company.kind(talk).until("name-needs");
		talk.leaves("Ben").leaves("Dan");
		company.lead();
		assertThat(talk.outcome()).isEqualTo("agreed");
		assertThat(talk.trail()).filteredOn("asked go-on-without"::equals).hasSize(2);
	}

	@Test
	void whoLeavesAfterTheSignatureChangesNothing() {
		Talk talk = open("Ana", "Ben");
		Company company = Company.kind(talk).until("thank");
		talk.leaves("Ben");
		company.lead();
		assertThat(talk.outcome()).isEqualTo("agreed");
	}

	private Talk open(String... names) {
		return this.talks.open("constructive-disagreement", names);
	}

	private void later(Duration duration, Talk talk) {
		this.clock.forward(duration);
		talk.timersFire();
	}

}

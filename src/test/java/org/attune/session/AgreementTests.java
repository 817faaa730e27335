package org.attune.session;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** How a plan becomes an agreement, and how people thank each other. */
@AttuneTest
class AgreementTests {

	private static final int MOST_SUBMISSIONS = 9;

	@Autowired
	Talks talks;

	@Autowired
	Guide guide;

	@Autowired
	MovableClock clock;

	@Test
	void whatAllSignIsAgreedAfterTheThanks() {
		Talk talk = wording("Ana", "Ben");
		new Company(talk).all("word-agreement.covers", "all").all("sign-agreement.signature", "yes").until("thank");
		assertThat(talk.asked("thank")).containsExactly("Ana", "Ben");
		new Company(talk).lead();
		assertThat(talk.outcome()).isEqualTo("agreed");
	}

	@Test
	void whatSettlesAPartIsAgreedInPart() {
		Talk talk = wording("Ana", "Ben", "Cleo");
		new Company(talk).all("word-agreement.covers", "part").all("sign-agreement.signature", "yes").lead();
		assertThat(talk.outcome()).isEqualTo("partial");
	}

	@Test
	void twoWhoAreKindNeedNoMoreStepsThanPlanned() {
		Company company = new Company(this.talks.open("second-half", "Ana", "Ben"))
			.all("set-rules.decide_by", "all_yes")
			.all("common-ground.stuck_for_years", "no")
			.all("answer-plan.answer", "accept")
			.all("sign-agreement.signature", "yes")
			.lead();
		assertThat(company.submissions()).containsOnlyKeys("Ana", "Ben");
		assertThat(company.submissions().values()).as("with the rules").allMatch((count) -> count <= MOST_SUBMISSIONS);
	}

	@Test
	void whoeverDoesNotSignYetBringsItBackToTheNextWriter() {
		Talk talk = wording("Ana", "Ben", "Cleo");
		assertThat(talk.asked("word-agreement")).containsExactly("Ana");
		new Company(talk).all("sign-agreement.signature", "yes")
			.one("Cleo", "sign-agreement.signature", "not_yet")
			.answer("word-agreement")
			.answer("sign-agreement");
		assertThat(talk.asked("word-agreement")).containsExactly("Ben");
	}

	@ParameterizedTest
	@ValueSource(strings = { "no", "unsure" })
	void aSignatureThatIsNotFreeIsHeldBackAndMakesNoAgreement(String freely) {
		Talk talk = wording("Ana", "Ben");
		Visitor dora = this.guide.comes(talk, "Dora");
		new Company(talk).all("word-agreement.covers", "all").until("sign-agreement");
		talk.says("Ben", "sign-agreement", "signature", "yes", "freely", freely);
		talk.says("Ana", "sign-agreement", "signature", "yes", "freely", "yes");
		assertThat(talk.asked("sign-agreement")).containsExactly("Ben");
		assertThat(talk.waiting()).containsExactly("sign-agreement");
		assertThat(talk.reads("Ana", "sign-agreement")).as("her own alone").hasSize(1);
		assertThat(talk.status()).isEqualTo("running");
		this.guide.decides(dora, talk, "go-on");
		assertThat(talk.asked("sign-agreement")).as("even a counselor binds nobody").containsExactly("Ben");
		talk.says("Ben", "sign-agreement", "signature", "not_yet", "freely", "yes");
		assertThat(talk.asked("word-agreement")).containsExactly("Ben");
		assertThat(talk.reads("Ana", "sign-agreement")).containsExactly(Map.of("signature", "yes"),
				Map.of("signature", "not_yet"));
	}

	@Test
	void whoFeelsFreeLaterSignsAnew() {
		Talk talk = wording("Ana", "Ben");
		Visitor dora = this.guide.comes(talk, "Dora");
		new Company(talk).all("word-agreement.covers", "all").until("sign-agreement");
		talk.says("Ben", "sign-agreement", "signature", "yes", "freely", "no");
		talk.says("Ana", "sign-agreement", "signature", "yes", "freely", "yes");
		this.guide.decides(dora, talk, "go-on");
		talk.says("Ben", "sign-agreement", "signature", "yes", "freely", "yes");
		assertThat(talk.asked("thank")).containsExactly("Ana", "Ben");
		assertThat(talk.reads("Ana", "sign-agreement")).hasSize(2);
	}

	@Test
	void aHeldAnswerThatIsSentTwiceIsOne() {
		Talk talk = wording("Ana", "Ben");
		new Company(talk).all("word-agreement.covers", "all").until("sign-agreement");
		Map<String, Object> answers = Talk.answers("signature", "yes", "freely", "no");
		UUID step = talk.step("Ben", "sign-agreement");
		UUID first = talk.answer("Ben", step, "one", answers).contributionId();
		assertThat(talk.answer("Ben", step, "one", answers).contributionId()).isEqualTo(first);
		assertThat(talk.reads("Ben", "sign-agreement")).hasSize(1);
	}

	@Test
	void threeWordingsThatNotAllSignAreEnough() {
		Talk talk = wording("Ana", "Ben");
		unsigned(talk).all("not-signed.signing_next", "differ").lead();
		assertThat(talk.outcome()).isEqualTo("agree-to-differ");
		assertThat(talk.trail()).filteredOn("asked sign-agreement"::equals).hasSize(3);
	}

	@Test
	void aWordingThatIsGoodEnoughIsSignedAfterAll() {
		Talk talk = wording("Ana", "Ben");
		new Company(talk).all("sign-agreement.signature", "not_yet", "not_yet", "not_yet", "yes")
			.all("not-signed.signing_next", "good_enough")
			.all("word-agreement.covers", "all")
			.lead();
		assertThat(talk.outcome()).isEqualTo("agreed");
		assertThat(talk.trail()).filteredOn("asked word-agreement"::equals).hasSize(3);
	}

	@Test
	void goodEnoughThatIsNotSignedHasAnEnd() {
		Talk talk = wording("Ana", "Ben");
		unsigned(talk).all("not-signed.signing_next", "good_enough").lead();
		assertThat(talk.outcome()).isEqualTo("agree-to-differ");
		assertThat(talk.trail()).filteredOn("asked not-signed"::equals).hasSize(3);
	}

	@Test
	void afterARestTheyWordItOnceMore() {
		Talk talk = wording("Ana", "Ben");
		Company company = unsigned(talk).one("Ana", "not-signed.signing_next", "differ")
			.one("Ben", "not-signed.signing_next", "rest")
			.lead();
		for (int rests = 1; rests <= 2; rests++) {
			assertThat(talk.waiting()).isEmpty();
			this.clock.forward(Duration.ofDays(15));
			talk.timersFire();
			assertThat(talk.waiting()).containsExactly("word-agreement");
			company.lead();
		}
		assertThat(talk.outcome()).isEqualTo("agree-to-differ");
	}

	@ParameterizedTest
	@CsvSource({ "91,21", "0,21", "30,6", "30,43" })
	void anActionIsDueWithinNinetyDaysAndTheReviewWithinSixWeeks(int days, int review) {
		Talk talk = wording("Ana", "Ben");
		Map<String, Object> action = Map.of("what", "Cook on Sunday", "owner", id(talk, "Ben"), "days", days);
		Refusal refusal = catchThrowableOfType(Refusal.class,
				() -> talk.says("Ana", "word-agreement", "wording", "We agree that we both cook", "covers", "all",
						"actions", Collections.singletonList(action), "review_days", review));
		assertThat(refusal.code()).isEqualTo("invalid-answers");
		assertThat(refusal.errors()).hasSize(1);
	}

	@Test
	void thanksOpenTogetherAndTheShortCheckNever() {
		Talk talk = wording("Ana", "Ben");
		new Company(talk).all("sign-agreement.signature", "yes").until("thank");
		talk.says("Ana", "thank", "thanks", thanks(id(talk, "Ben")), "felt_understood", 8);
		assertThat(talk.reads("Ben", "thank")).isEmpty();
		talk.says("Ben", "thank", "thanks", thanks(id(talk, "Ana")));
		assertThat(talk.reads("Ben", "thank").get(0)).containsOnlyKeys("thanks");
	}

	private static Company unsigned(Talk talk) {
		return new Company(talk).all("sign-agreement.signature", "yes")
			.one("Ben", "sign-agreement.signature", "not_yet");
	}

	private static List<Map<String, String>> thanks(String to) {
		return List.of(Map.of("to", to, "thanks_for", "Thank you that you did not give up"));
	}

	private static String id(Talk talk, String name) {
		StepView view = talk.view(talk.names().get(0).equals(name) ? talk.names().get(1) : talk.names().get(0),
				talk.waiting().get(0));
		return view.form()
			.fields()
			.stream()
			.flatMap((field) -> field.children().stream())
			.flatMap((field) -> field.choices().stream())
			.filter((choice) -> choice.label().equals(name))
			.findFirst()
			.orElseThrow()
			.value();
	}

	private Talk wording(String... names) {
		Talk talk = this.talks.open("second-half", names);
		new Company(talk).all("common-ground.stuck_for_years", "no")
			.all("answer-plan.answer", "accept")
			.until("word-agreement");
		return talk;
	}

}

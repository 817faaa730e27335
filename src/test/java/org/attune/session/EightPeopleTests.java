package org.attune.session;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.attune.follow.FollowUp;
import org.attune.follow.OpenBeside;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Eight people, the most there may be, and every way in which they can decide. */
@AttuneTest
class EightPeopleTests {

	private static final String[] NAMES = { "Ana", "Ben", "Cleo", "Dora", "Emil", "Fay", "Gus", "Hal" };

	private static final List<String> FIVE_OTHERS = List.of("Ben", "Cleo", "Dora", "Emil", "Fay");

	@Autowired
	Talks talks;

	@Autowired
	MovableClock clock;

	@Autowired
	FollowUp followUp;

	@Autowired
	OpenBeside openBeside;

	@Autowired
	Scheduler scheduler;

	@Test
	void eightWhoAreKindAgree() {
		Talk talk = this.talks.open("constructive-disagreement", NAMES);
		Company.kind(talk).lead();
		assertThat(talk.outcome()).isEqualTo("agreed");
		assertThat(talk.namesReadBy("Hal", "sign-agreement")).hasSize(NAMES.length);
	}

	@Test
	void eightLookBackAtWhatTheyAgreedChangeItAndPlanTimeTogether() {
		this.scheduler.pause();
		Agreement agreement = new Agreement(this.talks, this.clock, this.followUp);
		Talk before = agreement.made(NAMES);
		Talk after = agreement.after(before);
		agreement.days(after, 8);
		assertThat(after.asked("check-in")).containsExactlyInAnyOrder(NAMES);
		agreement.alike(after);
		agreement.days(after, 15);
		agreement.alike(after);
		new Company(after).all("review.next", "keep").one("Hal", "review.next", "adjust").answer("review");
		assertThat(after.asked("collect-ideas")).as("one who wants to change it is enough")
			.containsExactlyInAnyOrder(NAMES);
		agreement.agreeAnew(after);
		assertThat(after.outcome()).isEqualTo("agreed");
		Talk time = new Talk(this.talks, "shared-time",
				this.openBeside.open(after.visitor("Ana"), after.id(), "shared-time"), after.names(), after.visitors());
		assertThat(this.talks.showCase.show(time.visitor("Ana"), time.id()).you().canAnswer()).isTrue();
		assertThat(this.talks.showCase.show(time.visitor("Hal"), time.id()).people()).hasSize(NAMES.length);
		shareTime(time);
		this.scheduler.resume();
	}

	/** The first plan suits all but one; then the next one plans, and it suits all. */
	private void shareTime(Talk time) {
		Company eight = new Company(time).all("plan-time.begins", tomorrow())
			.all("plan-time.how_often", "FREQ=WEEKLY;COUNT=12")
			.all("answer-time.answer", "yes")
			.one("Gus", "answer-time.answer", "other", "yes")
			.all("tell-time.again", "no");
		assertThat(time.asked("plan-time")).containsExactly("Ana");
		eight.answer("plan-time");
		assertThat(time.asked("answer-time")).as("all but who planned it").hasSize(7).doesNotContain("Ana");
		eight.answer("answer-time");
		assertThat(time.asked("plan-time")).as("the next one").containsExactly("Ben");
		eight.answer("plan-time").answer("answer-time");
		assertThat(time.waiting()).as("it suits all eight").isEmpty();
		this.clock.forward(Duration.ofDays(3));
		time.timersFire();
		assertThat(time.asked("tell-time")).containsExactlyInAnyOrder(NAMES);
		eight.answer("tell-time");
		assertThat(time.outcome()).isEqualTo("time-shared");
		assertThat(time.namesReadBy("Hal", "tell-time")).containsExactlyInAnyOrder(NAMES);
	}

	private String tomorrow() {
		return LocalDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC)
			.plusDays(1)
			.truncatedTo(ChronoUnit.MINUTES)
			.toString();
	}

	@Test
	void ideasHaveNoNamesUntilAllHaveRated() {
		Talk talk = this.talks.open("second-half", NAMES);
		company(talk, "consent", false, 4).until("rate-ideas");
		assertThat(talk.namesReadBy("Hal", "collect-ideas")).filteredOn("One of you"::equals).hasSize(7);
		company(talk, "consent", false, 4).until("draft-plan");
		assertThat(talk.namesReadBy("Hal", "collect-ideas")).containsExactlyInAnyOrder(NAMES);
	}

	@Test
	void whatAllAcceptIsGoodUnderEveryRule() {
		for (String rule : List.of("consent", "all_yes", "majority")) {
			Talk talk = answered(rule, true, 4, "accept", "accept");
			assertThat(talk.waiting()).as(rule).containsExactly("word-agreement");
		}
	}

	@Test
	void byConsentASecondPlanWithNoObjectionIsGoodEnough() {
		Talk talk = answered("consent", false, 4, "accept", "change");
		assertThat(talk.waiting()).as("the first one is changed").containsExactly("draft-plan");
		assertThat(talk.asked("draft-plan")).containsExactly("Ben");
		company(talk, "consent", false, 4).all("answer-plan.answer", "change")
			.answer("draft-plan")
			.answer("answer-plan");
		assertThat(talk.waiting()).containsExactly("word-agreement");
	}

	@Test
	void byConsentOneObjectionIsWorkedIn() {
		assertThat(answered("consent", false, 4, "accept", "decline").waiting()).containsExactly("draft-plan");
	}

	@Test
	void mostMayDecideWhereNobodySaysItIsCloseToHome() {
		assertThat(answered("majority", false, 4, "accept", "decline").waiting()).containsExactly("word-agreement");
	}

	@Test
	void mostNeverDecideAboutBodyMoneyHomeOrContact() {
		assertThat(answered("majority", true, 4, "accept", "decline").waiting()).containsExactly("draft-plan");
	}

	@Test
	void allYesMeansAll() {
		assertThat(answered("all_yes", false, 4, "accept", "change").waiting()).containsExactly("draft-plan");
	}

	@Test
	void whoeverSaysNoToTheLastPlanCanLiveWithAPart() {
		Talk talk = drafting("all_yes", false, 1);
		company(talk, "all_yes", false, 1).all("answer-plan.answer", "decline")
			.all("answer-plan.part_fits", true)
			.answer("draft-plan")
			.answer("answer-plan");
		assertThat(talk.waiting()).containsExactly("word-agreement");
	}

	@Test
	void withNoPlanLeftAllChooseTheNextStep() {
		assertThat(answered("all_yes", false, 1, "accept", "decline").asked("no-deal")).containsExactly(NAMES);
	}

	/** Five of the seven who answer say one thing, two the other. */
	private Talk answered(String rule, boolean closeToHome, int plans, String five, String two) {
		Talk talk = drafting(rule, closeToHome, plans);
		Company company = company(talk, rule, closeToHome, plans).all("answer-plan.answer", two)
			.all("answer-plan.part_fits", false);
		FIVE_OTHERS.forEach((name) -> company.one(name, "answer-plan.answer", five));
		company.answer("draft-plan").answer("answer-plan");
		return talk;
	}

	private Talk drafting(String rule, boolean closeToHome, int plans) {
		Talk talk = this.talks.open("second-half", NAMES);
		company(talk, rule, closeToHome, plans).until("draft-plan");
		return talk;
	}

	/** That it is close to home, one of them says. */
	private static Company company(Talk talk, String rule, boolean closeToHome, int plans) {
		return new Company(talk).all("set-rules.decide_by", rule)
			.all("set-rules.close_to_home", false)
			.one("Gus", "set-rules.close_to_home", closeToHome)
			.all("set-rules.plans", plans)
			.all("draft-plan.close_to_home", false)
			.all("answer-plan.close_to_home", false)
			.all("common-ground.stuck_for_years", "no");
	}

}

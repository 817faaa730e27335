package org.attune.session;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.attune.casefile.form.Field;
import org.attune.session.reading.ContributionView;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** How people come from ideas to a plan, or to none. */
@AttuneTest
class OptionsTests {

	@Autowired
	Talks talks;

	@Autowired
	MovableClock clock;

	@Test
	void ideasAreRatedByWhatTheySayWithoutTheirAuthors() {
		Talk talk = ruled("consent", "Ana", "Ben", "Cleo");
		new Company(talk).all("common-ground.stuck_for_years", "no").until("collect-ideas");
		talk.says("Ana", "collect-ideas", "ideas", ideas("Soup on Sundays", "A cooking plan"));
		talk.says("Ben", "collect-ideas", "ideas", ideas("We order food"));
		assertThat(talk.reads("Cleo", "collect-ideas")).isEmpty();
		talk.says("Cleo", "collect-ideas", "ideas", ideas("We cook for two days"));
		StepView view = talk.view("Cleo", "rate-ideas");
		assertThat(view.shown()).isEmpty();
		Field rating = view.form().fields().get(0).children().get(0);
		assertThat(rating.choices()).extracting(Field.Choice::label)
			.containsExactlyInAnyOrder("Soup on Sundays", "A cooking plan", "We order food", "We cook for two days");
		assertThat(talk.namesReadBy("Cleo", "collect-ideas")).containsExactlyInAnyOrder("One of you", "One of you",
				"Cleo");
		new Company(talk).until("draft-plan");
		assertThat(talk.namesReadBy("Cleo", "collect-ideas")).containsExactly("Ana", "Ben", "Cleo");
	}

	@Test
	void unnamedIdeasStandInAnOrderThatChanceGave() {
		Talk talk = ruled("consent", "Ana", "Ben", "Cleo", "Dora", "Emil", "Fay", "Gus", "Hal");
		new Company(talk).all("common-ground.stuck_for_years", "no").until("rate-ideas");
		List<UUID> order = talk.idsReadBy("Hal", "collect-ideas").subList(0, 7);
		assertThat(order).extracting(UUID::version).containsOnly(4);
		assertThat(order).isSortedAccordingTo(Comparator.comparing(UUID::getLeastSignificantBits));
	}

	@Test
	void ideasOfTwoHaveTheirNames() {
		Talk talk = ruled("all_yes", "Ana", "Ben");
		new Company(talk).all("common-ground.stuck_for_years", "no").until("rate-ideas");
		assertThat(talk.namesReadBy("Ana", "collect-ideas")).containsExactly("Ana", "Ben");
	}

	@Test
	void ofTwoOneWritesAndTheOtherAnswers() {
		Talk talk = drafting("all_yes", "Ana", "Ben");
		assertThat(talk.asked("draft-plan")).containsExactly("Ana");
		new Company(talk).until("answer-plan");
		assertThat(talk.asked("answer-plan")).containsExactly("Ben");
		new Company(talk).one("Ben", "answer-plan.answer", "accept").until("word-agreement");
		assertThat(talk.waiting()).containsExactly("word-agreement");
	}

	@Test
	void fourPlansThatTheOtherCannotLiveWithAreEnough() {
		Talk talk = drafting("all_yes", "Ana", "Ben");
		refusing(talk).until("no-deal");
		assertThat(talk.asked("no-deal")).containsExactly("Ana", "Ben");
		assertThat(talk.trail()).filteredOn("asked draft-plan"::equals).hasSize(4);
	}

	@Test
	void fewerPlansAreEnoughIfSomebodyWantsFewer() {
		Talk talk = this.talks.open("second-half", "Ana", "Ben");
		refusing(talk).all("set-rules.plans", 4)
			.one("Ben", "set-rules.plans", 2)
			.all("common-ground.stuck_for_years", "no")
			.until("no-deal");
		assertThat(talk.trail()).filteredOn("asked draft-plan"::equals).hasSize(2);
	}

	@Test
	void aChangeIsWorkedInByTheNextWriter() {
		Talk talk = drafting("all_yes", "Ana", "Ben");
		new Company(talk).all("answer-plan.answer", "change").answer("draft-plan").answer("answer-plan");
		assertThat(talk.asked("draft-plan")).containsExactly("Ben");
		assertThat(talk.view("Ben", "draft-plan").shown()).extracting(ContributionView::task)
			.contains("draft-plan", "answer-plan");
	}

	@Test
	void theLastPlanMayBeGoodEnoughForNow() {
		Talk talk = drafting("all_yes", "Ana", "Ben");
		refusing(talk).all("no-deal.next_step", "good_enough").until("word-agreement");
		assertThat(talk.waiting()).containsExactly("word-agreement");
	}

	@Test
	void allMayAgreeToDiffer() {
		Talk talk = drafting("all_yes", "Ana", "Ben");
		refusing(talk).all("no-deal.next_step", "differ").lead();
		assertThat(talk.outcome()).isEqualTo("agree-to-differ");
	}

	@Test
	void afterARestOfFourteenDaysTheyTryOnceMoreTwiceAtMost() {
		Talk talk = drafting("all_yes", "Ana", "Ben");
		Company company = refusing(talk).all("no-deal.next_step", "rest").lead();
		for (int rests = 1; rests <= 2; rests++) {
			later(Duration.ofDays(13), talk);
			assertThat(talk.waiting()).isEmpty();
			later(Duration.ofDays(2), talk);
			assertThat(talk.waiting()).containsExactly("draft-plan");
			company.lead();
		}
		assertThat(talk.outcome()).isEqualTo("agree-to-differ");
		assertThat(talk.trail()).filteredOn("asked draft-plan"::equals).hasSize(6);
	}

	@Test
	void whoeverSaysNoButCanLiveWithAPartFindsAPart() {
		Talk talk = drafting("all_yes", "Ana", "Ben");
		new Company(talk).all("answer-plan.answer", "decline")
			.all("answer-plan.part_fits", true)
			.until("word-agreement");
		assertThat(talk.waiting()).containsExactly("word-agreement");
		assertThat(talk.trail()).contains("left parts_found").filteredOn("asked draft-plan"::equals).hasSize(4);
	}

	@Test
	void ofThreeMostMayDecideIfTheyChoseSo() {
		Talk talk = drafting("majority", "Ana", "Ben", "Cleo");
		new Company(talk).all("draft-plan.close_to_home", false)
			.all("answer-plan.close_to_home", false)
			.one("Ben", "answer-plan.answer", "accept")
			.one("Cleo", "answer-plan.answer", "decline")
			.until("word-agreement");
		assertThat(talk.trail()).contains("left plan_found").filteredOn("asked draft-plan"::equals).hasSize(1);
	}

	@Test
	void byConsentASecondPlanThatNobodyObjectsToIsGoodEnough() {
		Talk talk = drafting("consent", "Ana", "Ben", "Cleo");
		new Company(talk).all("answer-plan.answer", "change").until("word-agreement");
		assertThat(talk.trail()).contains("left plan_found").filteredOn("asked draft-plan"::equals).hasSize(2);
	}

	@Test
	void aPlanThatNobodyWritesIsNotWaitedForForEver() {
		Talk talk = drafting("consent", "Ana", "Ben", "Cleo");
		later(Duration.ofDays(15), talk);
		assertThat(talk.waiting()).containsExactly("no-deal");
	}

	@Test
	void answersThatDoNotComeAreNotWaitedForForEver() {
		Talk talk = drafting("consent", "Ana", "Ben", "Cleo");
		new Company(talk).until("answer-plan");
		talk.says("Ben", "answer-plan", "answer", "accept", "freely", "yes");
		later(Duration.ofDays(15), talk);
		assertThat(talk.waiting()).containsExactly("no-deal");
		assertThat(talk.reads("Cleo", "answer-plan")).as("never opened").isEmpty();
	}

	@Test
	void whoWroteAPlanAndLeftIsAnsweredByTheOthers() {
		Talk talk = drafting("consent", "Ana", "Ben", "Cleo");
		new Company(talk).until("answer-plan");
		talk.leaves("Ana");
		assertThat(talk.asked("answer-plan")).containsExactly("Ben", "Cleo");
		talk.allSay("answer-plan", "answer", "accept", "freely", "yes");
		assertThat(talk.asked("word-agreement")).containsExactly("Ben");
	}

	private static Company refusing(Talk talk) {
		return new Company(talk).all("answer-plan.answer", "decline").all("answer-plan.part_fits", false);
	}

	private static List<Map<String, String>> ideas(String... ideas) {
		return List.of(ideas).stream().map((idea) -> Map.of("idea", idea)).toList();
	}

	private Talk ruled(String rule, String... names) {
		Talk talk = this.talks.open("second-half", names);
		new Company(talk).all("set-rules.decide_by", rule)
			.all("set-rules.close_to_home", false)
			.all("set-rules.plans", 4)
			.until("name-needs");
		return talk;
	}

	private Talk drafting(String rule, String... names) {
		Talk talk = ruled(rule, names);
		new Company(talk).all("common-ground.stuck_for_years", "no").until("draft-plan");
		return talk;
	}

	private void later(Duration duration, Talk talk) {
		this.clock.forward(duration);
		talk.timersFire();
	}

}

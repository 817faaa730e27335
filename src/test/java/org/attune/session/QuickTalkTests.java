package org.attune.session;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.attune.RandomAnswers;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Every way in which a quick talk ends. */
@AttuneTest
class QuickTalkTests {

	private static final Map<String, Map<String, Object>> KIND = Map.of("consent", Map.of("takes_part", "yes"), "speak",
			Map.of("voice", "speak"), "check", Map.of("understood", "yes"), "respond", Map.of("answer", "accept"),
			"sign", Map.of("signature", "yes"));

	private static final int MOST_SUBMISSIONS = 8;

	@Autowired
	Talks talks;

	@Autowired
	Expire expire;

	@Autowired
	MovableClock clock;

	@Test
	void twoWhoAreKindAgreeInEightSubmissionsEachAtMost() {
		Talk talk = this.talks.open("quick-talk", "Ana", "Ben");
		Map<String, Integer> submissions = lead(talk, KIND);
		assertThat(talk.outcome()).isEqualTo("agreed");
		assertThat(submissions).containsOnlyKeys("Ana", "Ben");
		assertThat(submissions.values()).allMatch((count) -> count <= MOST_SUBMISSIONS);
	}

	@Test
	void whoWasNotHeardAgreesToDiffer() {
		Talk talk = this.talks.open("quick-talk", "Ana", "Ben");
		lead(talk, but("check", "understood", "not_yet", "enough", "good_enough", "no"));
		assertThat(talk.outcome()).isEqualTo("agree-to-differ");
		assertThat(talk.trail()).filteredOn("asked check"::equals).as("three tries for each").hasSize(6);
		assertThat(talk.trail()).doesNotContain("asked propose");
	}

	@Test
	void goodEnoughForNowGoesOnToAPlan() {
		Talk talk = this.talks.open("quick-talk", "Ana", "Ben");
		lead(talk, but("check", "understood", "almost", "enough", "good_enough", "yes"));
		assertThat(talk.outcome()).isEqualTo("agreed");
	}

	@Test
	void threePlansThatSomebodyCannotLiveWithAreEnough() {
		Talk talk = this.talks.open("quick-talk", "Ana", "Ben");
		lead(talk, but("respond", "answer", "decline"));
		assertThat(talk.outcome()).isEqualTo("agree-to-differ");
		assertThat(talk.trail()).filteredOn("asked propose"::equals).hasSize(3);
		assertThat(talk.trail()).doesNotContain("asked sign");
	}

	@Test
	void whoWroteThePlanDoesNotAnswerIt() {
		Talk talk = this.talks.open("quick-talk", "Ana", "Ben", "Cleo");
		Company company = new Company(talk).all("consent.takes_part", "yes")
			.all("speak.voice", "speak")
			.all("check.understood", "yes")
			.one("Ben", "respond.answer", "decline")
			.until("respond");
		assertThat(talk.asked("respond")).containsExactly("Ben", "Cleo");
		company.answer("respond").answer("propose");
		assertThat(talk.asked("respond")).as("now Ben wrote it").containsExactly("Ana", "Cleo");
	}

	@Test
	void threePlansThatNobodySignsAreEnough() {
		Talk talk = this.talks.open("quick-talk", "Ana", "Ben");
		lead(talk, but("sign", "signature", "not_yet"));
		assertThat(talk.outcome()).isEqualTo("agree-to-differ");
		assertThat(talk.trail()).filteredOn("asked sign"::equals).hasSize(3);
	}

	@Test
	void aNoToTakingPartEndsTheTalk() {
		Talk talk = this.talks.open("quick-talk", "Ana", "Ben");
		lead(talk, but("consent", "takes_part", "no"));
		assertThat(talk.outcome()).isEqualTo("withdrawn");
		assertThat(talk.trail()).doesNotContain("asked speak");
	}

	@Test
	void whenOneOfTwoLeavesTheTalkIsOver() {
		Talk talk = this.talks.open("quick-talk", "Ana", "Ben");
		assertThat(talk.leaves("Ana").outcome()).isEqualTo("withdrawn");
	}

	@Test
	void whenOneOfThreeLeavesTheOthersGoOn() {
		Talk talk = this.talks.open("quick-talk", "Ana", "Ben", "Cleo").leaves("Ben");
		assertThat(talk.asked("consent")).containsExactly("Ana", "Cleo");
		assertThat(lead(talk, KIND)).containsOnlyKeys("Ana", "Cleo");
		assertThat(talk.outcome()).isEqualTo("agreed");
	}

	@Test
	void aTalkThatNobodyComesBackToExpires() {
		Talk talk = this.talks.open("quick-talk", "Ana", "Ben");
		this.clock.forward(Duration.ofDays(31));
		this.expire.expire(talk.id());
		assertThat(talk.outcome()).isEqualTo("expired");
	}

	private Map<String, Integer> lead(Talk talk, Map<String, Map<String, Object>> chosen) {
		RandomAnswers words = new RandomAnswers(new Random(1), "kitchen");
		Map<String, Integer> submissions = new HashMap<>();
		for (String name = waits(talk); name != null; name = waits(talk)) {
			StepView step = next(talk, name).orElseThrow();
			Map<String, Object> answers = words.to(step.form().json());
			answers.putAll(chosen.getOrDefault(step.task(), Map.of()));
			talk.answer(name, step.stepId(), UUID.randomUUID().toString(), answers);
			submissions.merge(name, 1, Integer::sum);
		}
		return submissions;
	}

	private static String waits(Talk talk) {
		return talk.names().stream().filter((name) -> next(talk, name).isPresent()).findFirst().orElse(null);
	}

	private static Optional<StepView> next(Talk talk, String name) {
		return talk.talks().lookUp.next(talk.visitor(name), talk.id(), Locale.ENGLISH);
	}

	private static Map<String, Map<String, Object>> but(String... others) {
		Map<String, Map<String, Object>> chosen = new HashMap<>(KIND);
		for (int place = 0; place < others.length; place += 3) {
			chosen.put(others[place], Map.of(others[place + 1], others[place + 2]));
		}
		return chosen;
	}

}

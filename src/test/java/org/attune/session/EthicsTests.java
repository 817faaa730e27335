package org.attune.session;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.attune.help.Country;
import org.attune.terms.Refusal;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What is promised about ethics and safety, as far as it is kept by the verbs and the
 * drawings: the names are the sentences. Those about pages, mails and what others may
 * read stand beside the pages, the mails and the visibility.
 */
@AttuneTest
class EthicsTests {

	private static final String MASTER = "constructive-disagreement";

	private static final Set<String> PROPOSALS = Set.of("collect-ideas", "rate-ideas", "draft-plan", "answer-plan");

	@Autowired
	Talks talks;

	@Autowired
	MovableClock clock;

	@Autowired
	FindHelp findHelp;

	/** Two clicks: {@code PageTests}; no mail: {@code MailKindTests}. */
	@Test
	void leavingAsksNoReasonTakesEffectWithinFiveSecondsAndNothingMoreComes() {
		Talk talk = this.talks.open("straight", "Ana", "Ben", "Cleo");
		StepView step = talk.view("Cleo", "tell");
		Instant before = Instant.now();
		talk.leaves("Cleo");
		assertThat(this.talks.lookUp.next(talk.visitor("Cleo"), talk.id(), Locale.ENGLISH)).isEmpty();
		assertThat(talk.asked("tell")).containsExactly("Ana", "Ben");
		assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
		assertThat(refusal(() -> talk.answer("Cleo", step.stepId(), "late", Talk.answers("words", "Wait"))))
			.isNotNull();
		talk.allSay("tell", "words", "Without her");
		assertThat(talk.reads("Cleo", "tell")).isEmpty();
	}

	@Test
	void noInvitationLeavesBeforeTheInitiatorsOwnSafetyCheckWasReviewedAsNotRed() {
		assertThat(reached(MASTER, Set.of())).contains("invite_people");
		assertThat(reached(MASTER, Set.of("opener_checked"))).contains("check_opener").doesNotContain("invite_people");
		Talk talk = this.talks.open(MASTER, "Ana", "Ben");
		Company company = Company.kind(talk).until("check-safety");
		assertThat(talk.asked("check-safety")).containsExactly("Ana");
		assertThat(refusal(() -> this.talks.showCase.show(talk.visitor("Ben"), talk.id())).code())
			.isEqualTo("not-found");
		company.answer("check-safety");
		assertThat(talk.asked("answer-invitation")).containsExactly("Ben");
		Talk red = this.talks.open(MASTER, "Ana", "Ben");
		Company.kind(red).one("Ana", "check-safety.afraid", "yes").until("check-safety").answer("check-safety");
		assertThat(refusal(() -> this.talks.showCase.show(red.visitor("Ben"), red.id())).code()).isEqualTo("not-found");
	}

	@ParameterizedTest
	@CsvSource({ "constructive-disagreement, Ana, consent-opener", "constructive-disagreement, Ben, answer-invitation",
			"quick-talk, Ben, consent" })
	void underEighteenNobodyBecomesAParticipantAndThePageShowsOtherHelp(String process, String who, String task) {
		Talk talk = this.talks.open(process, "Ana", "Ben");
		Company company = Company.kind(talk).all("consent.takes_part", "yes").until(task);
		company.one(who, task + ".adult", false);
		assertThat(refusal(() -> company.say(who, task)).errors()).extracting(Refusal.FieldError::field)
			.containsExactly("adult");
		assertThat(talk.asked(task)).contains(who);
		assertThat(talk.view(who, task).form().json().toString()).contains("you find other help at the top");
	}

	@Test
	void helpResourcesAppearForTheCountryThatThePersonNamedWithinOneSecond() {
		Talk talk = this.talks.open(MASTER, "Ana", "Ben");
		assertThat(this.findHelp.near(talk.visitor("Ana"), Locale.ENGLISH, null)).isEmpty();
		Company.kind(talk).all("consent-opener.region", "Wales, United Kingdom").until("check-safety");
		Instant before = Instant.now();
		assertThat(this.findHelp.near(talk.visitor("Ana"), Locale.ENGLISH, null)).map(Country::code).contains("GB");
		assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(1));
	}

	@Test
	void duringAPauseNoMessageIsDeliveredAReturnTimeIsSetAndACoolOffLastsTwentyMinutesAtLeast() {
		Talk talk = this.talks.open("straight", "Ana", "Ben");
		StepView step = talk.view("Ben", "tell");
		assertThat(refusal(() -> talk.rests("Ana", Duration.ofMinutes(19))).code()).isEqualTo("invalid-request");
		assertThat(refusal(() -> talk.rests("Ana", Duration.ZERO)).code()).isEqualTo("invalid-request");
		talk.rests("Ana", Duration.ofMinutes(20));
		assertThat(this.talks.showCase.show(talk.visitor("Ben"), talk.id()).pause().until())
			.isAfter(this.clock.instant());
		assertThat(refusal(() -> talk.answer("Ben", step.stepId(), "now", Talk.answers("words", "Now"))).code())
			.isEqualTo("paused");
		this.clock.forward(Duration.ofMinutes(19));
		assertThat(talk.status()).isEqualTo("paused");
		assertThat(talk.reads("Ana", "tell")).isEmpty();
		this.clock.forward(Duration.ofMinutes(1));
		talk.answer("Ben", step.stepId(), "now", Talk.answers("words", "Now"));
		assertThat(talk.reads("Ana", "tell")).hasSize(1);
	}

	@Test
	void noProposalFormCanBeOpenedBeforeAllFeelHeard() {
		assertThat(reached(MASTER, Set.of())).contains("find_plan");
		assertThat(reached(MASTER, Set.of("all_heard"))).contains("listen").doesNotContain("find_plan");
		Talk talk = this.talks.open(MASTER, "Ana", "Ben");
		Company.kind(talk)
			.all("check-back.understood", "not_yet")
			.all("check-back.felt_heard", 3)
			.all("heard-enough.good_enough", "no")
			.all("still-unheard.next", "differ")
			.lead();
		assertThat(talk.outcome()).isEqualTo("agree-to-differ");
		assertThat(talk.trail()).contains("asked still-unheard")
			.noneMatch((fact) -> PROPOSALS.stream().anyMatch((task) -> fact.equals("asked " + task)));
	}

	/** The nodes of a process that can be come to without taking some flows. */
	private static Set<String> reached(String process, Set<String> closed) {
		Set<String> reached = new HashSet<>(Set.of("talk_asked_for"));
		List<SequenceFlow> flows = List.copyOf(Bpmn.readModelFromFile(Path.of("processes", process + ".bpmn").toFile())
			.getModelElementsByType(SequenceFlow.class));
		while (flows.stream()
			.filter((flow) -> reached.contains(flow.getSource().getId()) && !closed.contains(flow.getId()))
			.map(SequenceFlow::getTarget)
			.map(FlowNode::getId)
			.filter(reached::add)
			.count() > 0) {
			assertThat(reached).hasSizeLessThan(flows.size());
		}
		return reached;
	}

	/**
	 * Until there are counselors, the people themselves are asked what to do at the
	 * limit.
	 */
	@ParameterizedTest
	@CsvSource({ "word-topic, 3, keep-wording", "say-back, 3, heard-enough", "take-turn, 6, still-unheard",
			"draft-plan, 4, no-deal", "sign-agreement, 3, not-signed" })
	void noLoopExceedsItsLimitWithoutAHumanTaskAppearing(String again, int limit, String human) {
		Talk talk = this.talks.open(MASTER, "Ana", "Ben");
		Company stubborn = Company.kind(talk);
		switch (human) {
			case "keep-wording" -> stubborn.all("set-rules.wording", "other").all("accept-wording.accept", "no");
			case "heard-enough",
					"still-unheard" ->
				stubborn.all("check-back.understood", "not_yet")
					.all("check-back.felt_heard", 3)
					.all("heard-enough.good_enough", "no");
			case "no-deal" -> stubborn.all("answer-plan.answer", "decline").all("answer-plan.part_fits", false);
			default -> stubborn.all("sign-agreement.signature", "not_yet");
		}
		stubborn.until(human);
		assertThat(talk.asked(human)).isNotEmpty();
		assertThat(talk.waiting()).containsExactly(human);
		assertThat(talk.trail()).filteredOn(("answered " + again)::equals)
			.hasSize(again.equals("sign-agreement") ? 2 * limit : limit);
	}

	@ParameterizedTest
	@CsvSource({ "Cleo, set-rules", "Ana, draft-plan", "Ben, answer-plan", "Cleo, answer-plan" })
	void nobodyCanBeBoundByMajorityOnBodyMoneyHomeOrContact(String who, String says) {
		assertThat(decidedByMost("nobody", says)).containsExactly("word-agreement");
		assertThat(decidedByMost(who, says)).containsExactly("draft-plan");
	}

	/** What comes after one of three said no, where one says it is close to home. */
	private List<String> decidedByMost(String who, String says) {
		Talk talk = this.talks.open("second-half", "Ana", "Ben", "Cleo");
		Company company = new Company(talk).all("set-rules.decide_by", "majority").all("set-rules.plans", 4);
		List.of("set-rules", "draft-plan", "answer-plan")
			.forEach((task) -> company.all(task + ".close_to_home", false));
		if (talk.names().contains(who)) {
			company.one(who, says + ".close_to_home", true);
		}
		company.all("common-ground.stuck_for_years", "no")
			.all("answer-plan.answer", "accept")
			.one("Cleo", "answer-plan.answer", "decline")
			.until("draft-plan")
			.answer("draft-plan")
			.answer("answer-plan");
		return talk.waiting();
	}

	private static Refusal refusal(Runnable verb) {
		return catchThrowableOfType(Refusal.class, verb::run);
	}

}

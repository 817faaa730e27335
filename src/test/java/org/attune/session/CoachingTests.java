package org.attune.session;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.attune.AttuneTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What of somebody's answers the coach is shown. */
@AttuneTest
class CoachingTests {

	private static final String HURTFUL = "You never help me.";

	private static final String THREAT = "You'll regret this.";

	@Autowired
	Talks talks;

	@Autowired
	HearCoach hearCoach;

	@Test
	void whatOthersWillReadIsLookedAtAndNothingElse() {
		Talk talk = this.talks.open("visible-classes", "Ana", "Ben");
		assertThat(said(talk, "open", HURTFUL, Locale.ENGLISH)).containsExactly("words R01");
		assertThat(said(talk, "closed", HURTFUL, Locale.ENGLISH)).containsExactly("words R01");
		assertThat(said(talk, "own", HURTFUL, Locale.ENGLISH)).isEmpty();
		assertThat(said(talk, "helper", HURTFUL, Locale.ENGLISH)).isEmpty();
	}

	@Test
	void inALanguageWithoutRulesTheCoachSpeaksAsThePagesDoAndHearsThreats() {
		Talk talk = this.talks.open("visible-classes", "Ana", "Ben");
		assertThat(said(talk, "open", HURTFUL, Locale.GERMAN)).containsExactly("words R01");
		assertThat(said(talk, "closed", THREAT, Locale.ROOT)).containsExactly("words R09");
	}

	@Test
	void whatSomebodyDoesNotWantToHearTheyDoNotHearAgainButForThreats() {
		Talk talk = this.talks.open("visible-classes", "Ana", "Ben");
		this.hearCoach.dismiss(talk.visitor("Ana"), "R01");
		this.hearCoach.dismiss(talk.visitor("Ana"), "R09");
		assertThat(said(talk, "open", HURTFUL, Locale.ENGLISH)).isEmpty();
		assertThat(said(talk, "closed", THREAT, Locale.ENGLISH)).containsExactly("words R09");
	}

	@Test
	void aRowOfAListIsNamed() {
		Talk talk = this.talks.open("second-half", "Ana", "Ben");
		new Company(talk).all("common-ground.stuck_for_years", "no").until("collect-ideas");
		List<Map<String, Object>> ideas = List.of(Map.of("idea", "We cook in turns"), Map.of("idea", HURTFUL));
		assertThat(said(talk.answer("Ana", talk.step("Ana", "collect-ideas"), UUID.randomUUID().toString(),
				Map.of("ideas", ideas))))
			.containsExactly("ideas[1].idea R01");
	}

	@Test
	void beforeSendingTwoThingsAreSaidAtMostTheGravestFirstAndNothingTwice() {
		Talk talk = this.talks.open("second-half", "Ana", "Ben");
		new Company(talk).all("common-ground.stuck_for_years", "no").until("collect-ideas");
		StepView step = this.talks.lookUp.one(talk.visitor("Ana"), talk.id(), talk.step("Ana", "collect-ideas"),
				Locale.ENGLISH);
		List<Map<String, String>> ideas = Stream.of(HURTFUL, "You never call me.", "You're so selfish.", THREAT)
			.map((text) -> Map.of("idea", text))
			.toList();
		assertThat(this.hearCoach.beforeSending(talk.visitor("Ana"), step, Map.of("ideas", ideas), Locale.ENGLISH))
			.extracting((one) -> one.field() + " " + one.remark().rule())
			.containsExactly("ideas[3].idea R09", "ideas[0].idea R01");
	}

	private List<String> said(Talk talk, String task, String text, Locale language) {
		Map<String, Object> answers = Map.of("words", text, "own", text, "helper", text);
		return said(this.talks.answerStep.answer(talk.visitor("Ana"), talk.id(), talk.step("Ana", task),
				UUID.randomUUID().toString(), answers, language));
	}

	private static List<String> said(AnswerStep.Answered answered) {
		return answered.remarks().stream().map((one) -> one.field() + " " + one.remark().rule()).toList();
	}

}

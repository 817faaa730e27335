package org.attune.session;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.attune.AttuneTest;
import org.attune.casefile.form.Field;
import org.attune.session.reading.ContributionView;
import org.attune.terms.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What the long talk asks on its way of all that the founding text speaks of. */
@AttuneTest
class FoundingWalkTests {

	@Autowired
	Talks talks;

	@Autowired
	HearCoach hearCoach;

	private Talk talk;

	private Company company;

	@BeforeEach
	void begin() {
		this.talk = this.talks.open("constructive-disagreement", "Ana", "Ben");
		this.company = Company.kind(this.talk);
	}

	@Test
	void aloneEachIsAskedForFactsFeelingsNeedsAnOldSoreSpotAndAPartOfTheirOwn() {
		StepView step = at("prepare");
		assertThat(step.form().pages().get(0).fields())
			.anySatisfy((field) -> assertThat(field.words().text()).contains("three quiet minutes"));
		assertThat(keys(step)).contains("happened", "feelings", "needs", "sore_spot", "own_part");
	}

	@Test
	void aSmallStepAndAFearAreAskedForBeforeTheTalk() {
		StepView step = at("prepare");
		assertThat(required(step, "small_step")).isTrue();
		assertThat(required(step, "fear")).as("nobody has to tell, even themselves").isFalse();
		assertThat(keys(at("draft-plan"))).as("a trial of weeks that is real").contains("weeks", "realistic");
	}

	@Test
	void whoeverSpeaksIsAskedBackSaidBackToAndAskedIfItWasRight() {
		this.company.one("Ben", "say-back.asks", "yes", "no");
		assertThat(keys(at("say-back"))).contains("you_said", "feeling_guess", "question", "phone_away");
		assertThat(at("answer-questions").title()).isNotEmpty();
		StepView check = at("check-back");
		assertThat(check.shown()).extracting(ContributionView::task).contains("say-back");
		assertThat(keys(check)).contains("understood", "missing");
	}

	@Test
	void feelingsAndNeedsAreAskedForApartAndTheCoachLooksAtTheWords() {
		StepView step = at("take-turn");
		assertThat(required(step, "feelings")).isTrue();
		assertThat(required(step, "needs")).isTrue();
		assertThat(step.coached(field(step, "please_know"))).isTrue();
		assertThat(this.hearCoach.remarks(this.talk.visitor(this.talk.asked("take-turn").get(0)), step,
				Map.of("please_know", "You never help me."), Locale.ENGLISH))
			.isNotEmpty();
		assertThat(keys(at("name-needs"))).contains("needs", "cannot_give");
	}

	@Test
	void aNoToAPlanSaysWhichNeedIsLeftOut() {
		StepView step = at("answer-plan");
		String name = this.talk.asked("answer-plan").get(0);
		Refusal refusal = catchThrowableOfType(Refusal.class, () -> this.talk.answer(name, step.stepId(),
				UUID.randomUUID().toString(), Talk.answers("answer", "decline", "freely", "yes")));
		assertThat(refusal.errors()).extracting(Refusal.FieldError::field).contains("need_left_out");
	}

	@Test
	void theRulesThatAreOfferedKeepRespect() {
		assertThat(field(at("set-rules"), "rules").choices()).hasSizeGreaterThanOrEqualTo(6);
	}

	@Test
	void forEachPointOfAnAgreementHelpCanBeWanted() {
		assertThat(at("word-agreement").form().fields()).flatExtracting(Field::children)
			.extracting(Field::key)
			.contains("what", "owner", "help_wanted");
	}

	/** Leads them on to where somebody is asked this, and shows what they see. */
	private StepView at(String task) {
		this.company.until(task);
		return this.talk.view(this.talk.asked(task).get(0), task);
	}

	private static boolean required(StepView step, String key) {
		return field(step, key).required();
	}

	private static Field field(StepView step, String key) {
		return step.form().fields().stream().filter((field) -> field.key().equals(key)).findFirst().orElseThrow();
	}

	private static List<String> keys(StepView step) {
		return step.form().fields().stream().map(Field::key).toList();
	}

}

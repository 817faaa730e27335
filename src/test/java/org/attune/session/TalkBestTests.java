package org.attune.session;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.attune.WayIn;
import org.attune.casefile.Way;
import org.attune.casefile.caseload.Pool;
import org.attune.casefile.form.Field;
import org.attune.casefile.form.Wording;
import org.attune.follow.FollowUp;
import org.attune.oversight.alarm.PassOn;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** What helps somebody to talk and listen changes how they are asked, and nobody else. */
@AttuneTest
class TalkBestTests {

	private static final String NOTE = "On Fridays I keep still";

	@Autowired
	Talks talks;

	@Autowired
	TalkBest talkBest;

	@Autowired
	ShowCase showCase;

	@Autowired
	FollowUp followUp;

	@Autowired
	WayIn wayIn;

	@Autowired
	Guide guide;

	@Autowired
	PassOn passOn;

	@Autowired
	Pool pool;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcClient jdbc;

	@Test
	void whoWantsShortTextsMoreTimeAndSignsGetsAnotherPathThanTheOthers() {
		Talk talk = ready("more_time", "short_texts", "symbols");
		StepView ana = talk.view("Ana", "prepare");
		StepView ben = talk.view("Ben", "prepare");
		assertThat(left(ana)).as("more time").isEqualTo(left(ben).multipliedBy(2));
		assertThat(ana.form().pages()).as("one question a page").hasSizeGreaterThan(ben.form().pages().size());
		assertThat(field(ana, "happened").limits().maxLength()).isEqualTo(400);
		assertThat(field(ben, "happened").limits().maxLength()).isEqualTo(800);
		assertThat(field(ana, "feelings").choices()).isNotEmpty()
			.allSatisfy((one) -> assertThat(one.symbol()).isNotNull());
		assertThat(field(ben, "feelings").choices()).allSatisfy((one) -> assertThat(one.symbol()).isNull());
		assertThat(labels(ana)).as("the words are the same, so that signs need not be heard").isEqualTo(labels(ben));
	}

	@Test
	void whoWritesShortlyIsHeldToItAndIsAskedTheSame() {
		Talk talk = ready("short_texts");
		StepView ana = talk.view("Ana", "prepare");
		assertThat(keys(ana)).isEqualTo(keys(talk.view("Ben", "prepare")));
		assertThat(ana.form().pages()).allSatisfy((page) -> assertThat(
				page.fields().stream().filter(Field::answerable).filter((field) -> field.hide() == null))
			.hasSizeLessThan(2));
		Map<String, Object> answers = Map.of("happened", "x".repeat(401));
		assertThatThrownBy(() -> talk.answer("Ana", ana.stepId(), "one", answers)).isInstanceOf(Refusal.class)
			.satisfies((refusal) -> assertThat(((Refusal) refusal).errors())
				.anyMatch((error) -> error.field().equals("happened") && error.code().equals("max-length")));
	}

	@Test
	void directWordsAndWordsToPickFromAreOtherQuestions() {
		Talk talk = ready("direct_words", "word_bank");
		assertThat(field(talk.view("Ana", "prepare"), "own_part").label()).isEqualTo("What I did that made it worse");
		assertThat(field(talk.view("Ben", "prepare"), "own_part").label()).isEqualTo("My own part in it is ...");
		assertThat(field(talk.view("Ana", "prepare"), "body").description()).startsWith("Words to pick from: head");
	}

	@Test
	void everyWordingThereIsBelongsToAWay() {
		assertThat(Stream.of(Way.values()).map(Way::word)).containsAll(Wording.WAYS);
	}

	@Test
	void nobodyElseLearnsOfItUnlessTheyTickIt() {
		Talk talk = ready("more_time");
		assertThat(talk.reads("Ben", "consent-opener").toString()).doesNotContain("more_time").contains("large_type");
		assertThat(talk.reads("Ana", "consent-opener").toString()).contains("more_time");
		assertThat(this.talkBest.words(talk.visitor("Ana"), talk.id())).containsExactly("more_time");
		assertThat(this.talkBest.words(talk.visitor("Ben"), talk.id())).isEmpty();
		assertThat(this.jdbc.sql("select count(*) from person where case_id = :case and ways is not null")
			.param("case", talk.id().value())
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void nobodyWhoLooksFromOutsideTellsWhoHasMoreTime() {
		Talk slow = ready("more_time");
		Talk others = ready();
		String dues = """
				select distinct round(extract(epoch from (data ->> 'due')::timestamptz - at)) from trail
				where case_id = :case and kind = 'asked' and element = 'prepare'""";
		String board = """
				select round(extract(epoch from due_at - since)) || ' ' || round(extract(epoch from late_at - since))
				from case_board where case_id = :case""";
		for (String looks : List.of(dues, board)) {
			assertThat(told(looks, slow)).isEqualTo(told(looks, others));
		}
		StepView ana = slow.view("Ana", "prepare");
		assertThat(this.jdbc.sql("select late_at from case_board where case_id = :case")
			.param("case", slow.id().value())
			.query(OffsetDateTime.class)
			.single()
			.toInstant()).as("late for nobody who has more time").isCloseTo(ana.due(), within(Duration.ofSeconds(5)));
	}

	private List<String> told(String sql, Talk talk) {
		return this.jdbc.sql(sql).param("case", talk.id().value()).query(String.class).list();
	}

	@Test
	void whatSomebodyBelievesIsToldToOthersOnlyIfTheyTickIt() {
		Talk told = alone((company) -> company.one("Ana", "consent-opener.tell_culture", true)
			.one("Ana", "consent-opener.culture_note", NOTE));
		assertThat(told.reads("Ben", "consent-opener").toString()).contains(NOTE);
		Talk kept = alone((company) -> company.one("Ana", "consent-opener.culture_note", NOTE));
		assertThat(kept.reads("Ben", "consent-opener").toString()).doesNotContain(NOTE);
	}

	@Test
	void itCanBeChangedAtAnyTimeAndHoldsFromTheNextStepOn() {
		Talk talk = ready();
		assertThat(talk.view("Ana", "prepare").large()).isFalse();
		this.talkBest.choose(talk.visitor("Ana"), talk.id(), List.of("large_type", "more_time"));
		assertThat(talk.view("Ana", "prepare").large()).isTrue();
		assertThat(this.showCase.show(talk.visitor("Ana"), talk.id()).you().large()).isTrue();
		assertThat(this.showCase.show(talk.visitor("Ben"), talk.id()).you().large()).isFalse();
		assertThat(left(talk.view("Ana", "prepare"))).isEqualTo(left(talk.view("Ben", "prepare")));
		this.talkBest.choose(talk.visitor("Ana"), talk.id(), List.of());
		assertThat(this.talkBest.words(talk.visitor("Ana"), talk.id())).isEmpty();
		Visitor stranger = new Visitor(UUID.randomUUID(), Visitor.Kind.PARTICIPANT);
		assertThatThrownBy(() -> this.talkBest.words(stranger, talk.id())).isInstanceOf(Refusal.class);
	}

	@Test
	void whatHelpedInATalkHelpsWhenTheyLookBackAtIt() {
		Talk talk = ready("short_texts");
		Company.kind(talk).lead();
		CaseId after = this.followUp.begin(talk.id()).orElseThrow();
		assertThat(this.talkBest.words(talk.visitor("Ana"), after)).containsExactly("short_texts");
		assertThat(this.talkBest.words(talk.visitor("Ben"), after)).isEmpty();
	}

	@Test
	void firstOneToOneSendsTextsThroughTheCounselorWithTheSameWordsAsAlways() {
		this.wayIn.has(Visitor.Kind.COUNSELOR, "Dora");
		Talk talk = alone((company) -> company.one("Ana", "consent-opener.helps", List.of("one_to_one"))
			.one("Ana", "consent-opener.first_words", ""));
		assertThat(this.showCase.show(talk.visitor("Ben"), talk.id()).shuttleSince()).isNotNull();
		assertThat(talk.reads("Ben", "consent-opener").toString()).doesNotContain("one_to_one");
	}

	@Test
	void theVeryFirstWordsOfWhoWantsItOneToOneGoThroughTheCounselor() {
		Visitor dora = this.wayIn.has(Visitor.Kind.COUNSELOR, "Dora");
		Talk talk = this.talks.open("constructive-disagreement", "Ana", "Ben");
		Company company = Company.kind(talk)
			.one("Ana", "consent-opener.helps", List.of("one_to_one"))
			.one("Ana", "consent-opener.first_depth", "one")
			.one("Ana", "consent-opener.first_words", NOTE)
			.one("Ben", "answer-invitation.tell_culture", false);
		company.until("prepare");
		assertThat(talk.asked("consent-opener")).as("outwardly not answered").containsExactly("Ana");
		this.guide.takes(dora, talk, "Dora");
		this.passOn.pass(dora, talk.id(), this.guide.watch(dora, talk).passable().get(0).id());
		assertThat(this.showCase.show(talk.visitor("Ana"), talk.id()).shuttleSince()).isNotNull();
		company.until("prepare");
		assertThat(talk.reads("Ben", "consent-opener").toString()).contains(NOTE);
	}

	@Test
	void aCaseWhoseFirstWordsWaitIsFoundByCounselors() {
		Visitor dora = this.wayIn.has(Visitor.Kind.COUNSELOR, "Dora");
		Talk talk = this.talks.open("constructive-disagreement", "Ana", "Ben");
		Company.kind(talk)
			.one("Ana", "consent-opener.helps", List.of("one_to_one"))
			.one("Ana", "consent-opener.first_depth", "one")
			.one("Ana", "consent-opener.first_words", NOTE)
			.say("Ana", "consent-opener");
		assertThat(this.pool.one(dora.account(), false, talk.id())).isPresent();
	}

	@Test
	void whoHasNotSaidYesChangesNothingForTheOthers() {
		this.wayIn.has(Visitor.Kind.COUNSELOR, "Dora");
		Talk talk = this.talks.open("constructive-disagreement", "Ana", "Ben");
		Company company = Company.kind(talk)
			.one("Ana", "consent-opener.helps", List.of())
			.one("Ben", "answer-invitation.helps", List.of("one_to_one"))
			.one("Ben", "answer-invitation.tell_culture", false);
		company.until("answer-invitation");
		this.talkBest.choose(talk.visitor("Ben"), talk.id(), List.of("one_to_one"));
		assertThat(this.talkBest.words(talk.visitor("Ben"), talk.id())).containsExactly("one_to_one");
		assertThat(this.showCase.show(talk.visitor("Ana"), talk.id()).shuttleSince()).isNull();
		company.say("Ben", "answer-invitation");
		assertThat(this.showCase.show(talk.visitor("Ana"), talk.id()).shuttleSince()).isNotNull();
	}

	private Duration left(StepView step) {
		return Duration.ofHours(Math.round(Duration.between(this.clock.instant(), step.due()).toMinutes() / 60.0));
	}

	private static Field field(StepView step, String key) {
		return step.form().fields().stream().filter((field) -> field.key().equals(key)).findFirst().orElseThrow();
	}

	private static List<String> labels(StepView step) {
		return field(step, "feelings").choices().stream().map(Field.Choice::label).toList();
	}

	private static List<String> keys(StepView step) {
		return step.form().fields().stream().map(Field::key).toList();
	}

	/** Ana, who is helped by this, and Ben, who needs nothing, think about it alone. */
	private Talk ready(String... ways) {
		return alone((company) -> company.one("Ana", "consent-opener.helps", List.of(ways)));
	}

	private Talk alone(Consumer<Company> told) {
		Talk talk = this.talks.open("constructive-disagreement", "Ana", "Ben");
		Company company = Company.kind(talk)
			.one("Ana", "consent-opener.helps", List.of())
			.one("Ana", "consent-opener.others_may_know", List.of("large_type"))
			.one("Ana", "consent-opener.tell_culture", false)
			.one("Ben", "answer-invitation.helps", List.of());
		told.accept(company);
		company.until("prepare");
		return talk;
	}

}

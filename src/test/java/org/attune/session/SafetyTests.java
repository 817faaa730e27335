package org.attune.session;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.attune.casefile.safety.Verdict;
import org.attune.identity.Accounts;
import org.attune.oversight.alarm.AnswerAlert;
import org.attune.oversight.alarm.Judgement;
import org.attune.oversight.alarm.LookAtAlerts;
import org.attune.oversight.alarm.NamedAlert;
import org.attune.oversight.alarm.PassOn;
import org.attune.session.counsel.AskHelp;
import org.attune.session.counsel.AskShuttle;
import org.attune.session.counsel.EndParts;
import org.attune.session.reading.ContributionView;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What happens when somebody may not be safe. */
@AttuneTest
class SafetyTests {

	private static final String BECAUSE = "We talked on the phone about it.";

	@Autowired
	Talks talks;

	@Autowired
	MovableClock clock;

	@Autowired
	Accounts accounts;

	@Autowired
	Guide guide;

	@Autowired
	LookAtAlerts lookAtAlerts;

	@Autowired
	AnswerAlert answerAlert;

	@Autowired
	PassOn passOn;

	@Autowired
	AskHelp askHelp;

	@Autowired
	AskShuttle askShuttle;

	@Autowired
	EndParts endParts;

	@Autowired
	JdbcClient jdbc;

	private Visitor dora;

	private Talk talk;

	@BeforeEach
	void begin() {
		this.talk = this.talks.open("guarded", "Ana", "Ben");
		this.dora = this.guide.comes(this.talk, "Dora");
	}

	@Test
	void whatSomebodyInDangerAnswersWaitsAndToTheOthersTheyHaveNotAnsweredYet() {
		inDanger("yes");
		assertThat(this.talk.reads("Ben", "tell")).isEmpty();
		assertThat(this.talk.asked("tell")).containsExactly("Ana", "Ben");
		assertThat(waitsFor("Ben")).isEqualTo(2);
		this.talk.says("Ben", "tell", "words", "Mine");
		assertThat(this.talk.waiting()).containsExactly("tell");
		assertThat(waitsFor("Ben")).isEqualTo(1);
		assertThat(this.talks.lookUp.next(this.talk.visitor("Ana"), this.talk.id(), Locale.ENGLISH)).isEmpty();
	}

	@Test
	void theCounselorIsToldWhoAndWhyAndReadsWhatWaits() {
		inDanger("yes");
		LookAtAlerts.Watch watch = watch();
		assertThat(watch.open()).singleElement().satisfies((one) -> {
			assertThat(one.name()).isEqualTo("Ana");
			assertThat(one.alert().verdict()).isEqualTo(new Verdict(Verdict.Colour.RED, "says-yes", null));
		});
		assertThat(watch.texts()).hasSize(1);
		assertThat(watch.passable()).as("it waits for a decision about Ana").isEmpty();
		assertThat(this.talks.read.all(this.dora, this.talk.id(), Locale.ENGLISH)).singleElement()
			.satisfies((view) -> assertThat(view.answers()).containsEntry("danger", "yes"));
		assertThat(risk()).isEqualTo("red");
	}

	@Test
	void whatWasAnsweredAboutSafetyIsNotShownToItsAuthorAgain() {
		this.talk.says("Ben", "tell", "words", "Mine", "danger", "no");
		inDanger("little");
		assertThat(this.talk.reads("Ana", "tell")).containsExactly(Map.of("words", "Mine"), Map.of("words", "Help"));
		assertThat(this.talk.reads("Ben", "tell")).containsExactly(Map.of("words", "Mine"));
	}

	@Test
	void onceItIsSettledItIsSaidAsIfItWasSaidJustNowAndKeepsItsId() {
		UUID said = inDanger("yes");
		this.talk.says("Ben", "tell", "words", "Mine");
		this.clock.forward(Duration.ofHours(5));
		decide("go-on");
		assertThat(this.talk.waiting()).containsExactly("rate_it");
		List<ContributionView> read = this.talks.read.all(this.talk.visitor("Ben"), this.talk.id(), Locale.ENGLISH);
		assertThat(read).extracting(ContributionView::name).containsExactly("Ben", "Ana");
		assertThat(read.get(1).contributionId()).isEqualTo(said);
		assertThat(Duration.between(read.get(0).at(), read.get(1).at())).isGreaterThan(Duration.ofHours(4));
		assertThat(read.get(1).answers()).isEqualTo(Map.of("words", "Help"));
		assertThat(risk()).isNull();
		this.talk.allSay("rate_it", "stars", 3).allSay("add", "words", "More");
		assertThat(this.talk.outcome()).isEqualTo("ended");
	}

	@Test
	void theSameKeyGetsTheSameAnswerBeforeAndAfterItWasLookedAt() {
		UUID step = this.talk.step("Ana", "tell");
		Map<String, Object> answers = Talk.answers("words", "Help", "danger", "yes");
		UUID said = this.talk.answer("Ana", step, "one", answers).contributionId();
		assertThat(this.talk.answer("Ana", step, "one", answers).contributionId()).isEqualTo(said);
		assertThat(refusal(() -> this.talk.answer("Ana", step, "two", answers))).isEqualTo("already-done");
		decide("go-on");
		assertThat(this.talk.answer("Ana", step, "one", answers).contributionId()).isEqualTo(said);
	}

	@Test
	void whileItIsOpenWhateverThePersonAnswersWaits() {
		this.talk.says("Ana", "tell", "words", "Fine", "danger", "no").says("Ben", "tell", "words", "Mine");
		this.askHelp.ask(this.talk.visitor("Ana"), this.talk.id(), "He reads along");
		this.talk.says("Ana", "rate_it", "stars", 5).says("Ben", "rate_it", "stars", 1);
		assertThat(this.talk.waiting()).containsExactly("rate_it");
		assertThat(this.talk.reads("Ben", "rate_it")).hasSize(1);
		assertThat(watch().open().get(0).alert().verdict())
			.isEqualTo(new Verdict(Verdict.Colour.RED, Verdict.ASKED, "He reads along"));
		decide("talk-first");
		assertThat(this.talk.waiting()).containsExactly("rate_it");
		decide("go-on");
		assertThat(this.talk.waiting()).containsExactly("add");
		assertThat(this.talk.reads("Ben", "rate_it")).hasSize(2);
	}

	@Test
	void whatABreakCameBeforeIsSentWhenTheBreakIsOver() {
		this.talk = this.talks.open("two-at-once", "Ana", "Ben");
		this.guide.takes(this.dora, this.talk, "Dora");
		this.askHelp.ask(this.talk.visitor("Ana"), this.talk.id(), null);
		this.talk.says("Ana", "calm_down", "calm", 2, "more_time", true).says("Ana", "tell", "words", "Slowly");
		decide("go-on");
		assertThat(this.talk.status()).as("her first answer asked for a break").isEqualTo("paused");
		assertThat(this.talk.reads("Ben", "tell")).isEmpty();
		this.clock.forward(Duration.ofMinutes(21));
		this.talks.endPause.end(this.talk.id());
		assertThat(this.talk.reads("Ben", "tell")).containsExactly(Map.of("words", "Slowly"));
		assertThat(this.talk.asked("tell")).containsExactly("Ben");
		assertThat(watch().texts()).isEmpty();
	}

	@Test
	void whosePartIsToEndLeavesOneToThreeDaysLater() {
		inDanger("yes");
		decide("stop");
		this.clock.forward(Duration.ofHours(24).minusMinutes(1));
		endsDue();
		assertThat(this.talk.status()).isEqualTo("running");
		this.clock.forward(Duration.ofHours(48).plusMinutes(2));
		endsDue();
		assertThat(this.talk.outcome()).isEqualTo("withdrawn");
		assertThat(watch().open()).isEmpty();
		assertThat(risk()).isNull();
	}

	@Test
	void aThreatIsReadByACounselorFirst() {
		this.talk.says("Ana", "tell", "words", "You'll regret this, I will hurt you.", "danger", "no");
		assertThat(this.talk.reads("Ben", "tell")).isEmpty();
		assertThat(watch().open()).singleElement()
			.satisfies((one) -> assertThat(one.alert().verdict().colour()).isEqualTo(Verdict.Colour.AMBER));
	}

	@Test
	void onShuttleEveryTextGoesThroughTheCounselorAndChoicesDoNot() {
		this.askShuttle.ask(this.talk.visitor("Ben"), this.talk.id());
		this.talk.says("Ana", "tell", "words", "First", "danger", "no")
			.says("Ben", "tell", "words", "Second", "danger", "no");
		assertThat(this.talk.reads("Ben", "tell")).hasSize(1);
		assertThat(watch().passable()).extracting(LookAtAlerts.Text::name).containsExactly("Ana", "Ben");
		this.passOn.pass(this.dora, this.talk.id(), watch().passable().get(0).id());
		assertThat(this.talk.reads("Ben", "tell")).hasSize(2);
		this.passOn.sendBack(this.dora, this.talk.id(), watch().passable().get(0).id());
		assertThat(this.talk.asked("tell")).containsExactly("Ben");
		StepView again = this.talk.view("Ben", "tell");
		assertThat(again.sentBack()).isTrue();
		assertThat(again.draft()).as("what was for the counselor alone is not there again")
			.containsOnly(Map.entry("words", "Second"));
		this.talk.says("Ben", "tell", "words", "Kinder", "danger", "no");
		this.passOn.pass(this.dora, this.talk.id(), watch().passable().get(0).id());
		assertThat(this.talk.reads("Ana", "tell")).contains(Map.of("words", "Kinder"));
		this.talk.allSay("rate_it", "stars", 3);
		assertThat(this.talk.waiting()).as("stars are no text").containsExactly("add");
	}

	@Test
	void nobodyButTheCounselorOfTheCaseDecides() {
		inDanger("yes");
		UUID alert = watch().open().get(0).alert().id();
		Visitor egon = new Visitor(this.accounts.create(Visitor.Kind.COUNSELOR, "Egon", null), Visitor.Kind.COUNSELOR);
		for (Visitor stranger : List.of(egon, this.talk.visitor("Ana"), this.talk.visitor("Ben"))) {
			assertThat(refusal(() -> this.lookAtAlerts.look(stranger, this.talk.id()))).isEqualTo("not-found");
			assertThat(refusal(() -> this.answerAlert.acknowledge(stranger, this.talk.id(), alert)))
				.isEqualTo("not-found");
			assertThat(refusal(() -> this.answerAlert.decide(stranger, this.talk.id(), alert,
					new Judgement("go-on", BECAUSE, null))))
				.isEqualTo("not-found");
		}
		assertThat(refusal(() -> this.answerAlert.decide(this.dora, this.talk.id(), alert,
				new Judgement("go-on", "short", "2020-01-01"))))
			.isEqualTo("invalid-request");
	}

	@Test
	void theCounselorReadsWhatAPersonToldThemAloneAndFindsTheOtherAlertsAboutThem() {
		inDanger("yes");
		UUID first = watch().open().get(0).alert().id();
		decide("go-on");
		this.askHelp.ask(this.talk.visitor("Ana"), this.talk.id(), "He reads along.");
		NamedAlert second = watch().open().get(0);
		assertThat(this.lookAtAlerts.whole(this.dora, this.talk.id(), second.alert().id()).beside()).singleElement()
			.satisfies((other) -> assertThat(other.alert().id()).isEqualTo(first));
		assertThat(confidedTo(this.dora, second)).containsExactly("danger");
		assertThat(confidedTo(this.talk.visitor("Ben"), second)).isEmpty();
	}

	private List<String> confidedTo(Visitor reader, NamedAlert about) {
		return this.talks.read.confided(reader, this.talk.id(), about.alert().person(), Locale.ENGLISH)
			.stream()
			.flatMap((said) -> said.lines().stream())
			.map(ContributionView.Line::key)
			.toList();
	}

	@Test
	void theTrailTellsThatSomethingWasLookedAtAndNeverWhat() {
		inDanger("yes");
		decide("go-on");
		List<String> facts = this.jdbc
			.sql("select kind || ' ' || element || ' ' || data::text from trail where case_id = :case")
			.param("case", this.talk.id().value())
			.query(String.class)
			.list();
		assertThat(facts).anyMatch((fact) -> fact.startsWith("reviewed tell "))
			.anyMatch((fact) -> fact.startsWith("answered tell "))
			.contains("reviewed guarded {}")
			.noneMatch((fact) -> fact.matches(".*\\b(red|says-yes|go-on|danger)\\b.*"));
	}

	@Test
	void eachCounselorWhoIsShownAnAlertLeavesOneReadingADay() {
		inDanger("yes");
		assertThat(readings()).isEmpty();
		watch();
		UUID alert = watch().open().get(0).alert().id();
		this.lookAtAlerts.one(this.dora, this.talk.id(), alert);
		this.lookAtAlerts.all(this.dora, this.talk.id());
		assertThat(readings()).as("neither that it is an alert, nor about whom").containsExactly("read guarded {}");
		this.clock.forward(Duration.ofDays(1));
		watch();
		assertThat(readings()).hasSize(2);
		this.lookAtAlerts.texts(this.guide.comes(this.talk, "Egon"), this.talk.id());
		assertThat(readings()).as("of the alert nothing was shown").hasSize(2);
	}

	@Test
	void whoIsCalledAndDoesNotLookIsFollowedByOthers() {
		inDanger("yes");
		UUID alert = watch().open().get(0).alert().id();
		assertThat(told(alert)).isZero();
		this.clock.forward(Duration.ofMinutes(60 + 14));
		this.guide.callsFurther();
		assertThat(told(alert)).isZero();
		this.clock.forward(Duration.ofMinutes(2));
		this.guide.callsFurther();
		assertThat(told(alert)).isEqualTo(1);
		this.clock.forward(Duration.ofMinutes(15));
		this.guide.callsFurther();
		assertThat(told(alert)).isEqualTo(2);
	}

	@Test
	void whoLooksInTimeIsNotFollowedByAnybody() {
		inDanger("yes");
		UUID alert = watch().open().get(0).alert().id();
		this.answerAlert.acknowledge(this.dora, this.talk.id(), alert);
		this.clock.forward(Duration.ofDays(1));
		this.guide.callsFurther();
		assertThat(told(alert)).isZero();
	}

	private List<String> readings() {
		return this.jdbc
			.sql("select kind || ' ' || element || ' ' || data from trail where case_id = :case and kind = 'read'")
			.param("case", this.talk.id().value())
			.query(String.class)
			.list();
	}

	private UUID inDanger(String answer) {
		return this.talk
			.answer("Ana", this.talk.step("Ana", "tell"), UUID.randomUUID().toString(),
					Talk.answers("words", "Help", "danger", answer))
			.contributionId();
	}

	private void decide(String decision) {
		this.guide.decides(this.dora, this.talk, decision);
	}

	private void endsDue() {
		this.endParts.due().forEach(this.endParts::end);
	}

	private LookAtAlerts.Watch watch() {
		return this.guide.watch(this.dora, this.talk);
	}

	private int waitsFor(String reader) {
		return this.talks.showCase.show(this.talk.visitor(reader), this.talk.id()).waitingFor().size();
	}

	private String risk() {
		return this.jdbc.sql("select risk from case_board where case_id = :case and risk is not null")
			.param("case", this.talk.id().value())
			.query(String.class)
			.optional()
			.orElse(null);
	}

	private int told(UUID alert) {
		return this.jdbc.sql("select told from alert where alert_id = :alert")
			.param("alert", alert)
			.query(Integer.class)
			.single();
	}

	private static String refusal(Runnable verb) {
		return catchThrowableOfType(Refusal.class, verb::run).code();
	}

}

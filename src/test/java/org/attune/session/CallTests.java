package org.attune.session;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.attune.WayIn;
import org.attune.casefile.caseload.Filter;
import org.attune.casefile.caseload.Line;
import org.attune.casefile.safety.Alert;
import org.attune.casefile.safety.Verdict;
import org.attune.oversight.LookAtBoard;
import org.attune.oversight.LookAtCase;
import org.attune.oversight.TakeCase;
import org.attune.oversight.alarm.AnswerAlert;
import org.attune.oversight.alarm.CallAgain;
import org.attune.oversight.alarm.Judgement;
import org.attune.oversight.alarm.LookAtAlerts;
import org.attune.oversight.alarm.NamedAlert;
import org.attune.oversight.alarm.PassOn;
import org.attune.oversight.emergency.ListEmergencies;
import org.attune.oversight.practice.CloseAccess;
import org.attune.session.counsel.AskHelp;
import org.attune.session.counsel.AskShuttle;
import org.attune.session.counsel.EndParts;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Who is called to look at a case, and until when. */
@AttuneTest
class CallTests {

	private static final String BECAUSE = "We talked on the phone about it.";

	private static final Duration ANSWERED_BY = Duration.ofDays(1);

	@Autowired
	Talks talks;

	@Autowired
	MovableClock clock;

	@Autowired
	WayIn wayIn;

	@Autowired
	LookAtAlerts lookAtAlerts;

	@Autowired
	AnswerAlert answerAlert;

	@Autowired
	Guide guide;

	@Autowired
	PassOn passOn;

	@Autowired
	AskHelp askHelp;

	@Autowired
	AskShuttle askShuttle;

	@Autowired
	CallAgain callAgain;

	@Autowired
	TakeCase takeCase;

	@Autowired
	LookAtBoard board;

	@Autowired
	LookAtCase lookAtCase;

	@Autowired
	ListEmergencies listEmergencies;

	@Autowired
	CloseAccess closeAccess;

	@Autowired
	EndParts endParts;

	@Autowired
	@Qualifier("poolHealthIndicator")
	HealthIndicator pool;

	@Autowired
	JdbcClient jdbc;

	private Visitor dora;

	private Visitor egon;

	private Visitor frida;

	private Talk talk;

	@BeforeEach
	void begin() {
		this.dora = this.wayIn.has(Visitor.Kind.COUNSELOR, "Dora");
		this.egon = this.wayIn.has(Visitor.Kind.COUNSELOR, "Egon");
		this.frida = this.wayIn.has(Visitor.Kind.SUPERVISOR, "Frida");
		this.talk = this.talks.open("guarded", "Ana", "Ben");
	}

	@Test
	void onTheDayToLookAgainTheCounselorIsCalledAndLaterOthersUntilSomebodyLooks() {
		inDanger("little");
		doraTakesIt();
		decide("go-on", today().plusDays(3));
		sent();
		this.clock.forward(Duration.ofDays(2));
		theDayComes();
		assertThat(calls(this.dora)).as("not yet").isEmpty();
		this.clock.forward(Duration.ofDays(1).plusHours(1));
		theDayComes();
		theDayComes();
		assertThat(calls(this.dora)).containsExactly("look");
		assertThat(watch().open()).singleElement().satisfies((one) -> assertThat(one.alert().open()).isFalse());
		assertThat(line().risk()).isEqualTo("amber");
		this.clock.forward(ANSWERED_BY.plusMinutes(16));
		this.guide.callsFurther();
		assertThat(List.of(calls(this.egon), calls(this.frida))).containsExactly(List.of("look"), List.of());
		this.clock.forward(Duration.ofMinutes(15));
		this.guide.callsFurther();
		assertThat(calls(this.frida)).containsExactly("look");
		assertThat(unseenBy(this.frida)).containsExactly(line().number() + " Dora");
		assertThat(unseenBy(this.egon)).as("it is for those who supervise").isEmpty();
		this.answerAlert.acknowledge(this.dora, this.talk.id(), alert().id());
		assertThat(watch().open()).isEmpty();
		assertThat(unseenBy(this.frida)).isEmpty();
		assertThat(line().risk()).isNull();
		sent();
		this.clock.forward(Duration.ofDays(30));
		theDayComes();
		this.guide.callsFurther();
		assertThat(List.of(calls(this.dora), calls(this.egon), calls(this.frida))).allMatch(List::isEmpty);
	}

	@Test
	void whatWasRedIsLookedAtAgainAfterADayAndAfterAWeekThoughNobodyNamedADay() {
		inDanger("yes");
		doraTakesIt();
		decide("go-on", null);
		sent();
		this.clock.forward(Duration.ofDays(1).minusMinutes(1));
		theDayComes();
		assertThat(calls(this.dora)).as("not yet").isEmpty();
		for (Duration passes : List.of(Duration.ofMinutes(2), Duration.ofDays(6))) {
			this.clock.forward(passes);
			theDayComes();
			assertThat(calls(this.dora)).containsExactly("look");
			assertThat(line().risk()).isEqualTo("amber");
			this.answerAlert.acknowledge(this.dora, this.talk.id(), alert().id());
			assertThat(line().risk()).isNull();
			sent();
		}
		this.clock.forward(Duration.ofDays(30));
		theDayComes();
		assertThat(calls(this.dora)).as("twice is enough").isEmpty();
	}

	@Test
	void whatWasNotRedIsLookedAtAgainOnlyWhenSomebodyNamedADay() {
		inDanger("little");
		doraTakesIt();
		decide("go-on", null);
		assertThat(alert().lookAgainAt()).isNull();
	}

	@Test
	void whoIsCalledBecauseTheCounselorDoesNotLookCanTakeTheCaseAndDecide() {
		doraTakesIt();
		inDanger("yes");
		assertThat(refusal(() -> this.takeCase.take(this.egon, this.talk.id(), true))).as("it is Dora's")
			.isEqualTo("not-found");
		this.clock.forward(Duration.ofDays(1));
		this.guide.callsFurther();
		assertThat(calls(this.egon)).isNotEmpty();
		this.takeCase.take(this.egon, this.talk.id(), true);
		UUID alert = this.lookAtAlerts.look(this.egon, this.talk.id()).open().get(0).alert().id();
		this.answerAlert.acknowledge(this.egon, this.talk.id(), alert);
		this.answerAlert.decide(this.egon, this.talk.id(), alert, new Judgement("go-on", BECAUSE, null));
		assertThat(refusal(() -> this.lookAtAlerts.look(this.dora, this.talk.id()))).isEqualTo("not-found");
	}

	@Test
	void whoLooksAgainCanDecideAnewAndChooseAnotherDay() {
		inDanger("yes");
		doraTakesIt();
		decide("go-on", today().plusDays(2));
		assertThat(refusal(() -> decide("go-on", null))).as("before that day").isEqualTo("already-done");
		this.clock.forward(Duration.ofDays(2));
		theDayComes();
		decide("talk-first", today().plusDays(2));
		this.talk.says("Ben", "tell", "words", "Mine").says("Ana", "rate_it", "stars", 5);
		assertThat(this.talk.reads("Ben", "rate_it")).as("it waits again").isEmpty();
		sent();
		this.clock.forward(Duration.ofDays(2));
		theDayComes();
		assertThat(calls(this.dora)).containsExactly("look");
		assertThat(alert().acknowledgedAt()).isNull();
		decide("go-on", null);
		assertThat(this.talk.reads("Ana", "rate_it")).hasSize(1);
		assertThat(watch().open()).isEmpty();
		assertThat(alert().decisions()).hasSize(3);
	}

	@Test
	void textsThatWaitCallTheCounselorOnceAndOthersWhenNobodyHasSeenThem() {
		doraTakesIt();
		this.askShuttle.ask(this.talk.visitor("Ben"), this.talk.id());
		this.talk.says("Ana", "tell", "words", "First", "danger", "no")
			.says("Ben", "tell", "words", "Second", "danger", "no");
		this.guide.callsFurther();
		this.guide.callsFurther();
		assertThat(calls(this.dora)).containsExactly("look");
		assertThat(line().signs().texts()).isEqualTo(2);
		sent();
		this.clock.forward(ANSWERED_BY.plusMinutes(16));
		this.guide.callsFurther();
		assertThat(calls(this.egon)).containsExactly("look");
		this.talks.read.all(this.dora, this.talk.id(), Locale.ENGLISH);
		this.guide.callsFurther();
		sent();
		this.clock.forward(Duration.ofDays(3));
		this.guide.callsFurther();
		assertThat(List.of(calls(this.dora), calls(this.egon), calls(this.frida))).as("she knows of them")
			.allMatch(List::isEmpty);
		this.passOn.sendBack(this.dora, this.talk.id(), watch().passable().get(1).id());
		this.talk.says("Ben", "tell", "words", "Kinder", "danger", "no");
		this.guide.callsFurther();
		assertThat(calls(this.dora)).as("of this one she does not").containsExactly("look");
	}

	@Test
	void whereNobodyIsToPassTextsOnWhoCouldTakeTheCaseIsCalled() {
		this.askShuttle.ask(this.talk.visitor("Ben"), this.talk.id());
		this.talk.says("Ana", "tell", "words", "First", "danger", "no");
		this.guide.callsFurther();
		assertThat(List.of(calls(this.dora), calls(this.egon))).containsExactly(List.of("look"), List.of("look"));
		sent();
		this.clock.forward(ANSWERED_BY.plusMinutes(31));
		this.guide.callsFurther();
		this.guide.callsFurther();
		assertThat(calls(this.frida)).containsExactly("look");
		doraTakesIt();
		this.talks.read.all(this.dora, this.talk.id(), Locale.ENGLISH);
		this.guide.callsFurther();
		assertThat(this.jdbc.sql("select count(*) from look_wanted where case_id = :case")
			.param("case", this.talk.id().value())
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void whoMayNotBeSafeAndTextsToPassOnWaitForTheCounselorOnTheBoard() {
		doraTakesIt();
		assertThat(waitingForDora()).isZero();
		inDanger("yes");
		assertThat(waitingForDora()).isEqualTo(1);
		decide("shuttle", null);
		assertThat(watch().passable()).as("she saw it, and it waits all the same").hasSize(1);
		assertThat(waitingForDora()).isEqualTo(1);
		this.passOn.pass(this.dora, this.talk.id(), watch().passable().get(0).id());
		assertThat(waitingForDora()).isZero();
	}

	private int waitingForDora() {
		return this.board.mine(this.dora, new Filter(null, null, true, null), null, 10).items().size();
	}

	@Test
	void whoAsksForHelpAgainWhileItIsOpenIsHeardInTheSameAlert() {
		doraTakesIt();
		asksForHelp("He reads along");
		this.clock.forward(Duration.ofMinutes(5));
		asksForHelp("He is coming");
		assertThat(alerts()).hasSize(1);
		assertThat(alert().calls()).extracting(Alert.HelpCall::words).containsExactly("He is coming");
		assertThat(calls(this.dora)).as("she is being called").containsExactly("alert");
		this.answerAlert.acknowledge(this.dora, this.talk.id(), alert().id());
		this.clock.forward(Duration.ofMinutes(5));
		asksForHelp(null);
		assertThat(calls(this.dora)).as("she looked, and may not look now").containsExactly("alert", "alert");
		asksForHelp(null);
		assertThat(calls(this.dora)).as("she is being called").containsExactly("alert", "alert");
		assertThat(alert().acknowledgedAt()).isNull();
		assertThat(alert().calls()).hasSize(3);
		decide("go-on", null);
		asksForHelp("Once more");
		assertThat(alerts()).as("that one was settled").hasSize(2);
	}

	@Test
	void whoAsksForHelpAfterTheEndStandsOnTheBoardUntilItIsLookedAt() {
		doraTakesIt();
		this.talk.leaves("Ben");
		assertThat(this.talk.status()).isEqualTo("closed");
		assertThat(this.board.mine(this.dora, Filter.NONE, null, 10).items()).isEmpty();
		asksForHelp("He stands at my door");
		assertThat(line().risk()).isEqualTo("red");
		decide("go-on", null);
		assertThat(this.board.mine(this.dora, Filter.NONE, null, 10).items()).isEmpty();
	}

	@Test
	void whoIsToStopAfterTheEndIsSettled() {
		doraTakesIt();
		this.talk.leaves("Ben");
		asksForHelp("He stands at my door");
		decide("stop", null);
		assertThat(this.board.mine(this.dora, Filter.NONE, null, 10).items()).isEmpty();
	}

	@Test
	void whoAsksForHelpAfterTheEndIsHeardThoughTheCounselorWent() {
		doraTakesIt();
		this.talk.leaves("Ben");
		this.closeAccess.close(this.wayIn.has(Visitor.Kind.ADMINISTRATOR, "Ida"), this.dora.account());
		asksForHelp("He stands at my door");
		assertThat(calls(this.egon)).containsExactly("alert");
		this.takeCase.take(this.egon, this.talk.id(), true);
		assertThat(this.lookAtAlerts.look(this.egon, this.talk.id()).open()).hasSize(1);
		this.talks.areInTheLog();
		assertThat(this.talks.checkCase.check(this.talk.id()).deviations()).noneMatch((each) -> each.kind().isAlarm());
	}

	@Test
	void whoMayNotBeSafeCallsForTheOthersAtOnceWhenTheirCounselorGoes() {
		doraTakesIt();
		inDanger("yes");
		assertThat(calls(this.egon)).isEmpty();
		this.closeAccess.close(this.wayIn.has(Visitor.Kind.ADMINISTRATOR, "Ida"), this.dora.account());
		assertThat(calls(this.egon)).containsExactly("alert");
	}

	@Test
	void whereTheLastCounselorWentThePartOfWhoMayNotBeSafeEnds() {
		doraTakesIt();
		inDanger("yes");
		this.endParts.begin();
		assertThat(alert().endsAt()).as("she can look at it").isNull();
		this.wayIn.closeAll();
		this.endParts.begin();
		this.clock.forward(Duration.ofHours(73));
		this.endParts.due().forEach(this.endParts::end);
		assertThat(this.talk.outcome()).isEqualTo("withdrawn");
	}

	@Test
	void theCounselorReadsWhoAnsweredWhoAskedForHelpAndWhoLooked() {
		doraTakesIt();
		inDanger("yes");
		asksForHelp(null);
		this.answerAlert.acknowledge(this.dora, this.talk.id(), alert().id());
		assertThat(this.lookAtCase.look(this.dora, this.talk.id()).moments())
			.extracting((moment) -> moment.kind() + " " + moment.who())
			.containsSubsequence("looked-at Dora", "help-asked Ana", "answer-kept Ana")
			.noneMatch((moment) -> moment.startsWith("reviewed"));
	}

	@Test
	void whoAsksForHelpMakesAnAlertUrgentThatWasNot() {
		doraTakesIt();
		inDanger("little");
		assertThat(calls(this.dora)).containsExactly("look");
		assertThat(line().risk()).isEqualTo("amber");
		asksForHelp(null);
		assertThat(calls(this.dora)).containsExactlyInAnyOrder("look", "alert");
		assertThat(line().risk()).isEqualTo("red");
		assertThat(alert().colour()).isEqualTo(Verdict.Colour.RED);
		assertThat(Duration.between(alert().raisedAt(), alert().answerBy())).isLessThan(Duration.ofHours(2));
	}

	private List<String> unseenBy(Visitor member) {
		long number = this.jdbc.sql("select number from case_file where case_id = :case")
			.param("case", this.talk.id().value())
			.query(Long.class)
			.single();
		return this.listEmergencies.calls(member)
			.stream()
			.filter((one) -> one.number() == number)
			.map((one) -> one.number() + " " + one.counselor())
			.toList();
	}

	@Test
	void thatNobodyLooksInTimeShowsAtTheHealthEndpointAtOnce() {
		this.jdbc.sql("update alert set acknowledged_at = now() where acknowledged_at is null").update();
		doraTakesIt();
		inDanger("yes");
		assertThat(unanswered()).as("there is time still").isZero();
		this.clock.forward(Duration.ofMinutes(61));
		assertThat(unanswered()).isOne();
		assertThat(this.pool.health().getStatus().getCode()).isEqualTo("DELAYED");
		this.answerAlert.acknowledge(this.dora, this.talk.id(), alert().id());
		assertThat(unanswered()).isZero();
	}

	private int unanswered() {
		return (Integer) this.pool.health().getDetails().get("unanswered");
	}

	private void doraTakesIt() {
		this.guide.takes(this.dora, this.talk, "Dora");
	}

	private void inDanger(String answer) {
		this.talk.says("Ana", "tell", "words", "Help", "danger", answer);
	}

	private void asksForHelp(String words) {
		this.askHelp.ask(this.talk.visitor("Ana"), this.talk.id(), words);
	}

	private void decide(String decision, LocalDate again) {
		this.answerAlert.decide(this.dora, this.talk.id(), alert().id(),
				new Judgement(decision, BECAUSE, (again != null) ? again.toString() : null));
	}

	private List<NamedAlert> alerts() {
		return this.lookAtAlerts.all(this.dora, this.talk.id());
	}

	private LookAtAlerts.Watch watch() {
		return this.lookAtAlerts.look(this.dora, this.talk.id());
	}

	private Alert alert() {
		return alerts().get(alerts().size() - 1).alert();
	}

	private Line line() {
		return this.board.mine(this.dora, Filter.NONE, null, 10).items().get(0).line();
	}

	private void theDayComes() {
		this.callAgain.due().forEach(this.callAgain::call);
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

	/** The mails to a member of staff about the talk that are not sent yet. */
	private List<String> calls(Visitor member) {
		return this.jdbc
			.sql("""
					select kind from mail where case_id = :case and account_id = :account and sent_at is null order by due_at""")
			.param("case", this.talk.id().value())
			.param("account", member.account())
			.query(String.class)
			.list();
	}

	private void sent() {
		this.jdbc.sql("update mail set sent_at = due_at where case_id = :case")
			.param("case", this.talk.id().value())
			.update();
	}

	private static String refusal(Runnable verb) {
		return catchThrowableOfType(Refusal.class, verb::run).code();
	}

}

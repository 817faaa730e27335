package org.attune.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.attune.oversight.CaseDesk;
import org.attune.oversight.LookAtCase;
import org.attune.oversight.alarm.LookAtAlerts;
import org.attune.oversight.alarm.NamedAlert;
import org.attune.oversight.alarm.PassOn;
import org.attune.session.counsel.AskHelp;
import org.attune.session.repair.AnswerRepair;
import org.attune.session.repair.HearRepairs;
import org.attune.session.repair.OfferRepair;
import org.attune.session.repair.RepairView;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What is said about starting over and waits for a counselor is a text like any other.
 */
@AttuneTest
class RepairTextsTests {

	private static final String THREAT = "You'll regret this, I will hurt you.";

	@Autowired
	Talks talks;

	@Autowired
	Guide guide;

	@Autowired
	OfferRepair offerRepair;

	@Autowired
	AnswerRepair answerRepair;

	@Autowired
	HearRepairs hearRepairs;

	@Autowired
	LookAtAlerts lookAtAlerts;

	@Autowired
	LookAtCase lookAtCase;

	@Autowired
	PassOn passOn;

	@Autowired
	AskHelp askHelp;

	@Autowired
	MovableClock clock;

	private Talk talk;

	private Visitor dora;

	@BeforeEach
	void begin() {
		this.talk = this.talks.open("guarded", "Ana", "Ben");
		this.dora = this.guide.comes(this.talk, "Dora");
	}

	@Test
	void theCounselorReadsAThreatBeforeDecidingAndLeavesANote() {
		offers("Ana", THREAT);
		NamedAlert alert = this.guide.watch(this.dora, this.talk).open().get(0);
		assertThat(reads()).as("each is noted once a day: the alert, and the words").isEqualTo(2);
		assertThat(this.lookAtAlerts.whole(this.dora, this.talk.id(), alert.alert().id()).sayings()).singleElement()
			.satisfies((saying) -> assertThat(saying.words()).isEqualTo(THREAT));
		assertThat(this.hearRepairs.all(this.dora, this.talk.id())).singleElement().satisfies((one) -> {
			assertThat(one.words()).isEqualTo(THREAT);
			assertThat(one.waits()).isTrue();
		});
		assertThat(reads()).isEqualTo(2);
		assertThat(seen("Ana").get(0).waits()).as("its author is told nothing of it").isFalse();
		assertThat(seen("Ben")).isEmpty();
	}

	@Test
	void onAShuttleNothingGoesPastTheCounselor() {
		offers("Ana", THREAT);
		this.guide.passesOnTexts(this.talk);
		assertThat(this.guide.watch(this.dora, this.talk).passable()).as("it waits for a decision about Ana").isEmpty();
		this.guide.decides(this.dora, this.talk, "go-on");
		assertThat(seen("Ben")).isEmpty();
		UUID text = text();
		this.passOn.pass(this.dora, this.talk.id(), text);
		assertThat(seen("Ben")).extracting(RepairView::words).containsExactly(THREAT);
		assertThat(refusal(() -> this.passOn.pass(this.dora, this.talk.id(), text))).isEqualTo("already-done");
		assertThat(this.talk.trail()).containsSubsequence("passed-on guarded", "repair-offered guarded");
	}

	@Test
	void whatTheCounselorDoesNotPassOnReachesNobodyAndItsAuthorAsksInAnotherWay() {
		offers("Ana", THREAT);
		this.guide.decides(this.dora, this.talk, "shuttle");
		this.passOn.sendBack(this.dora, this.talk.id(), text());
		assertThat(seen("Ana").get(0).returned()).isTrue();
		assertThat(this.guide.watch(this.dora, this.talk).texts()).isEmpty();
		this.offerRepair.offer(this.talk.visitor("Ana"), this.talk.id(), new OfferRepair.Wish("sorry", ""),
				Locale.ENGLISH);
		assertThat(seen("Ben")).extracting(RepairView::start).containsExactly("sorry");
	}

	@Test
	void anAnswerIsPassedOnAsWellAndWhatWasReadBeforeStays() {
		offers("Ben", "");
		answers("later");
		this.clock.forward(Duration.ofHours(25));
		this.askHelp.ask(this.talk.visitor("Ana"), this.talk.id(), null);
		answers("thank");
		assertThat(heard()).as("to Ben nothing changes").containsExactly("later");
		this.guide.decides(this.dora, this.talk, "shuttle");
		assertThat(heard()).containsExactly("later");
		this.passOn.sendBack(this.dora, this.talk.id(), text());
		answers("thank");
		assertThat(heard()).containsExactly("thank");
	}

	@Test
	void whatWaitedLooksToTheOtherLikeWhatWasSaidJustThen() {
		this.askHelp.ask(this.talk.visitor("Ana"), this.talk.id(), null);
		offers("Ana", "Sorry for Monday");
		this.clock.forward(Duration.ofHours(2));
		offers("Ben", "Sorry for Tuesday");
		this.clock.forward(Duration.ofHours(30));
		Instant now = this.clock.instant();
		this.guide.decides(this.dora, this.talk, "go-on");
		List<RepairView> seen = seen("Ben");
		assertThat(seen).extracting(RepairView::by).containsExactly("Ben", "Ana");
		assertThat(seen).extracting((one) -> one.repairId().version()).containsOnly(4);
		assertThat(seen.get(1).at()).isBetween(now, this.clock.instant());
		assertThat(this.offerRepair.can(this.talk.visitor("Ana"), this.talk.id())).as("to Ben it was just now")
			.isFalse();
	}

	@Test
	void theCourseOfTheCaseTellsTheCounselorTheTruthOfWhatWaits() {
		offers("Ben", "");
		this.askHelp.ask(this.talk.visitor("Ana"), this.talk.id(), null);
		answers("thank");
		offers("Ana", "Sorry for Monday");
		this.hearRepairs.all(this.dora, this.talk.id());
		assertThat(this.lookAtCase.look(this.dora, this.talk.id()).moments()).extracting(CaseDesk.Moment::kind)
			.containsSubsequence("repair-read", "repair-kept.offered", "repair-kept.answered", "repair-offered")
			.doesNotContain("alert-read")
			.containsOnlyOnce("help-asked");
	}

	@Test
	void anAlertSaysWhoThreatensAndNotThatTheyAreInDanger() {
		offers("Ana", THREAT);
		assertThat(this.guide.watch(this.dora, this.talk).open().get(0).alert().cause()).isEqualTo("R09");
		this.askHelp.ask(this.talk.visitor("Ana"), this.talk.id(), null);
		assertThat(this.guide.watch(this.dora, this.talk).open().get(0).alert().cause()).isEmpty();
	}

	private void offers(String name, String words) {
		this.offerRepair.offer(this.talk.visitor(name), this.talk.id(), new OfferRepair.Wish("over", words),
				Locale.ENGLISH);
	}

	/** Ana answers Ben. */
	private void answers(String word) {
		this.answerRepair.answer(this.talk.visitor("Ana"), this.talk.id(), seen("Ana").get(0).repairId(), word);
	}

	/** What Ben hears of Ana. */
	private List<String> heard() {
		return seen("Ben").get(0).replies().stream().map(RepairView.Reply::answer).toList();
	}

	private List<RepairView> seen(String name) {
		return this.hearRepairs.all(this.talk.visitor(name), this.talk.id());
	}

	private UUID text() {
		return this.guide.watch(this.dora, this.talk).passable().get(0).id();
	}

	private long reads() {
		return this.talk.trail().stream().filter("read guarded"::equals).count();
	}

	private static String refusal(Runnable act) {
		return catchThrowableOfType(Refusal.class, act::run).code();
	}

}

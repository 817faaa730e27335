package org.attune.session;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.attune.casefile.form.Field;
import org.attune.follow.FollowUp;
import org.attune.follow.OpenBeside;
import org.attune.session.reading.ContributionView;
import org.attune.takeaway.ReadAgreement;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** How people look back at what they agreed, keep it, change it, or open it again. */
@AttuneTest
class FollowUpTests {

	@Autowired
	Talks talks;

	@Autowired
	ReadAgreement readAgreement;

	@Autowired
	MovableClock clock;

	@Autowired
	FollowUp followUp;

	@Autowired
	OpenBeside openBeside;

	@Autowired
	Guide guide;

	@Autowired
	HowWeAre howWeAre;

	@Autowired
	Scheduler scheduler;

	private Agreement agreement;

	@BeforeEach
	void letNothingHappenByItself() {
		this.scheduler.pause();
		this.agreement = new Agreement(this.talks, this.clock, this.followUp);
	}

	@Test
	void anAgreementIsLookedBackAtByTheSamePeopleWithoutInvitingThemAgain() {
		Talk before = this.agreement.made();
		Talk after = this.agreement.after(before);
		assertThat(after.status()).isEqualTo("running");
		assertThat(after.waiting()).isEmpty();
		CaseView view = seen(after, "Ana");
		assertThat(view.topic()).isEqualTo("The kitchen on Sundays");
		assertThat(view.chain().before()).isEqualTo(before.id());
		assertThat(view.chain().next()).isBetween(this.clock.instant().plus(Duration.ofDays(6)),
				this.clock.instant().plus(Duration.ofDays(8)));
		assertThat(seen(before, "Ben").chain().after()).isEqualTo(after.id());
		assertThat(this.followUp.begin(before.id())).as("once only").isEmpty();
	}

	@Test
	void whatWentThroughACounselorGoesThroughTheSameOneAgain() {
		Talk before = this.agreement.made();
		Visitor dora = this.guide.comes(before, "Dora");
		this.guide.passesOnTexts(before);
		Talk after = this.agreement.after(before);
		assertThat(seen(after, "Ben").shuttleSince()).isNotNull();
		CaseId time = this.openBeside.open(before.visitor("Ana"), before.id(), "shared-time");
		assertThat(this.talks.showCase.show(before.visitor("Ben"), time).shuttleSince()).isNotNull();
		assertThat(this.talks.showCase.show(dora, time).you().counsels()).isTrue();
		assertThat(after.trail()).startsWith("opened follow-up", "counselor-came follow-up");
		Talk beside = new Talk(this.talks, "shared-time", time, before.names(), before.visitors());
		assertThat(beside.trail()).containsOnlyOnce("counselor-came shared-time");
		this.talks.areInTheLog();
		assertThat(this.talks.checkCase.check(after.id()).conforms()).isTrue();
	}

	@Test
	void whatWasNotAgreedIsNotFollowed() {
		Talk given = this.talks.open("constructive-disagreement", "Ana", "Ben");
		new Company(given).all("answer-invitation.take_part", "no").lead();
		assertThat(this.followUp.due()).contains(given.id());
		assertThat(this.followUp.begin(given.id())).isEmpty();
		assertThat(this.followUp.due()).doesNotContain(given.id());
	}

	@Test
	void howItIsIsAskedAfterThreeWeeksAndThreeMonthsAndNeverBetween() {
		Talk after = this.agreement.looking();
		List<Boolean> asked = new ArrayList<>();
		for (int day : List.of(8, 14, 40, 31)) {
			this.agreement.days(after, day);
			asked.add(!after.asked("how-it-is").isEmpty());
			this.agreement.alike(after);
			new Company(after).all("review.next", "keep").lead();
		}
		assertThat(asked).containsExactly(false, true, false, true);
	}

	@Test
	void eachLookBackAsksOneLineOnTheSixBenefitsAndNeverTheSameTwice() {
		Talk after = this.agreement.looking();
		List<String> asked = new ArrayList<>();
		for (int day : List.of(8, 14, 40, 31)) {
			this.agreement.days(after, day);
			assertThat(benefits(after, "Ben")).isEqualTo(benefits(after, "Ana"));
			asked.addAll(benefits(after, "Ana"));
			this.agreement.alike(after);
			new Company(after).all("review.next", "keep").lead();
		}
		assertThat(asked).containsExactly("felt_well", "felt_talking", "felt_trust", "felt_solving");
	}

	@Test
	void inWhatFollowsTheNextLineHasItsTurnAndOnlyItsAuthorReadsTheAnswer() {
		Talk before = this.agreement.reOpen(this.agreement.looking(), "not_kept");
		Talk after = this.agreement.after(this.agreement.agreeAnew(before));
		this.agreement.days(after, 8);
		assertThat(benefits(after, "Ana")).containsExactly("felt_talking");
		after.says("Ana", "check-in", Agreement.points(after, "done", "felt_talking", 4, "felt_us", 7));
		after.says("Ben", "check-in", Agreement.points(after, "done"));
		assertThat(after.reads("Ana", "check-in").toString()).contains("felt_talking=4", "felt_us=7");
		assertThat(after.reads("Ben", "check-in").toString()).doesNotContain("felt_");
		assertThat(this.howWeAre.read(after.visitor("Ana"), after.id(), Locale.ENGLISH)).extracting(HowWeAre.Line::key)
			.contains("felt_talking", "felt_us");
	}

	private static List<String> benefits(Talk talk, String name) {
		return talk.view(name, "check-in")
			.form()
			.fields()
			.stream()
			.map(Field::key)
			.filter((key) -> key.startsWith("felt_") && !key.equals("felt_us"))
			.toList();
	}

	@Test
	void whoHeardEachOtherAndDidNotAgreeIsAskedOnceAfterThreeMonths() {
		Talk after = this.agreement.differed();
		assertThat(after.waiting()).isEmpty();
		assertThat(seen(after, "Ana").chain().agreed()).isFalse();
		this.agreement.days(after, 89);
		assertThat(after.waiting()).isEmpty();
		this.agreement.days(after, 2);
		assertThat(after.asked("how-it-is")).containsExactly("Ana", "Ben");
		after.says("Ana", "how-it-is", "felt_close", 4);
		assertThat(after.reads("Ben", "how-it-is")).isEmpty();
		after.says("Ben", "how-it-is");
		assertThat(after.outcome()).isEqualTo("told");
		assertThat(after.reads("Ben", "how-it-is")).as("their own").hasSize(1).doesNotContain(Map.of("felt_close", 4));
		assertThat(this.followUp.begin(after.id())).as("that is the end of it").isEmpty();
	}

	@Test
	void whoeverWantsToLeavesTheLookingBack() {
		Talk after = this.agreement.looking();
		after.leaves("Ben");
		assertThat(after.outcome()).isEqualTo("withdrawn");
	}

	@Test
	void eachPointIsAskedForPrivatelyAndOpensTogether() {
		Talk after = this.agreement.looking();
		this.agreement.days(after, 8);
		assertThat(after.asked("check-in")).containsExactly("Ana", "Ben");
		StepView step = after.view("Ana", "check-in");
		assertThat(step.form().fields().stream().map((field) -> field.key() + ": " + field.label()))
			.contains("kept_1: " + Agreement.BINS + " \u2013 Ana", "kept_2: " + Agreement.DISHES + " \u2013 Ben");
		assertThat(step.shown().stream().map(ContributionView::task)).containsExactly("word-agreement");
		after.says("Ana", "check-in", "kept_1", "done", "kept_2", "partly");
		assertThat(after.reads("Ben", "check-in")).isEmpty();
		after.says("Ben", "check-in", "kept_1", "done", "kept_2", "partly");
		assertThat(after.reads("Ben", "check-in")).containsExactly(Map.of("kept_1", "done", "kept_2", "partly"),
				Map.of("kept_1", "done", "kept_2", "partly"));
		assertThat(lines(after, "Ben")).contains(Agreement.DISHES + " \u2013 Ben: In part");
		assertThat(after.waiting()).as("they see it alike").isEmpty();
		assertThat(seen(after, "Ana").chain().next()).isNotNull();
	}

	@Test
	void whoeverSeesAPointOtherwiseBringsAShortRound() {
		Talk after = this.agreement.looking();
		this.agreement.days(after, 8);
		after.says("Ana", "check-in", "kept_1", "done", "kept_2", "done");
		after.says("Ben", "check-in", "kept_1", "done", "kept_2", "not_yet");
		assertThat(after.waiting()).containsExactly("tell-picture");
		new Company(after).until("review");
		assertThat(after.asked("review")).containsExactly("Ana", "Ben");
	}

	@Test
	void whatIsKeptIsLookedAtFourTimesAndIsKept() {
		Talk after = this.agreement.looking();
		for (int day : List.of(8, 14, 40, 31)) {
			this.agreement.days(after, day);
			assertThat(after.asked("check-in")).as("after %s days", day).hasSize(2);
			this.agreement.alike(after);
			new Company(after).all("review.next", "keep").lead();
		}
		assertThat(after.outcome()).isEqualTo("kept");
	}

	@Test
	void theDayThatPeopleNamedIsTheDayOfTheSecondLook() {
		Talk after = this.agreement.looking();
		this.agreement.days(after, 8);
		this.agreement.alike(after);
		assertThat(this.talks.timers(after.id())).singleElement()
			.satisfies((due) -> assertThat(due.atZone(ZoneOffset.UTC).toLocalDate())
				.isEqualTo(LocalDate.now(this.clock).minusDays(8).plusDays(21)));
	}

	@Test
	void whoeverAdjustsLeadsToANewAgreementAndWhatWasAgreedBeforeStays() {
		Talk before = this.agreement.made();
		Talk after = this.agreement.reOpen(this.agreement.after(before), "not_kept");
		this.agreement.agreeAnew(after);
		assertThat(after.outcome()).isEqualTo("agreed");
		assertThat(before.reads("Ben", "word-agreement")).hasSize(1);
		Talk next = this.agreement.after(after);
		assertThat(seen(next, "Ana").chain().before()).isEqualTo(after.id());
	}

	@Test
	void whatWasAgreedBeforeIsReadBesideWhatIsAgreedAnew() {
		Talk before = this.agreement.made();
		Talk after = this.agreement.reOpen(this.agreement.after(before), "not_kept");
		assertThat(earlier(after)).as("nothing is agreed anew yet").isEmpty();
		this.agreement.agreeAnew(after);
		assertThat(earlier(after)).singleElement().satisfies((one) -> {
			assertThat(one.caseId()).isEqualTo(before.id());
			assertThat(one.words()).isNotEmpty();
		});
		assertThat(earlier(before)).isEmpty();
	}

	private List<org.attune.takeaway.Agreement> earlier(Talk talk) {
		return this.readAgreement.earlier(talk.visitor("Ben"),
				this.readAgreement.read(talk.visitor("Ben"), talk.id(), ZoneOffset.UTC, Locale.ENGLISH), ZoneOffset.UTC,
				Locale.ENGLISH);
	}

	@Test
	void whoIsHurtAgainIsHeardBeforeANewPlan() {
		Talk after = this.agreement.review("re_open");
		assertThat(after.waiting()).as("safety comes first").containsExactly("check-safety");
		assertThat(after.asked("check-safety")).containsExactly("Ana", "Ben");
		this.agreement.safe(after);
		new Company(after).all("re-open-reason.brings_back", "hurt").answer("re-open-reason");
		assertThat(after.waiting()).containsExactly("set-rules");
		assertThat(after.trail()).contains("entered agree_how");
	}

	@Test
	void onlyWhoOpensItAgainIsAskedWhy() {
		Talk after = this.agreement.looking();
		this.agreement.days(after, 8);
		this.agreement.alike(after);
		this.agreement.days(after, 15);
		this.agreement.alike(after);
		new Company(after).all("review.next", "keep").one("Ben", "review.next", "re_open").answer("review");
		this.agreement.safe(after);
		assertThat(after.asked("re-open-reason")).containsExactly("Ben");
		after.says("Ben", "re-open-reason", "brings_back", "not_kept");
		assertThat(after.waiting()).containsExactly("collect-ideas");
	}

	@Test
	void theThirdTimeInNinetyDaysACounselorIsAsked() {
		Talk talk = this.agreement.openedThreeTimes();
		assertThat(talk.waiting()).containsExactly("help-re-open");
		assertThat(seen(talk, "Ana").chain().next()).as("no day is told while somebody is asked").isNull();
		this.agreement.days(talk, 8);
		assertThat(talk.waiting()).as("nobody came").containsExactly("collect-ideas");
	}

	@Test
	void allCanEndIt() {
		assertThat(this.agreement.review("close").outcome()).isEqualTo("closed");
	}

	private CaseView seen(Talk talk, String name) {
		return this.talks.showCase.show(talk.visitor(name), talk.id());
	}

	private static List<String> lines(Talk talk, String name) {
		return talk.talks().read.all(talk.visitor(name), talk.id(), Locale.ENGLISH)
			.stream()
			.flatMap((view) -> view.lines().stream())
			.map((line) -> line.label() + ": " + line.text())
			.toList();
	}

}

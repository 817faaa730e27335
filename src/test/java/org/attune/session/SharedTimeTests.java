package org.attune.session;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import com.github.kagkarlsson.scheduler.Scheduler;
import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.attune.follow.FollowUp;
import org.attune.follow.OpenBeside;
import org.attune.session.reading.ContributionView;
import org.attune.takeaway.CalendarFile;
import org.attune.takeaway.DueDate;
import org.attune.takeaway.ReadAgreement;
import org.attune.terms.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** How people plan time for each other, and thank each other every week. */
@AttuneTest
class SharedTimeTests {

	private static final String WEEKLY = "FREQ=WEEKLY;COUNT=12";

	@Autowired
	Talks talks;

	@Autowired
	MovableClock clock;

	@Autowired
	FollowUp followUp;

	@Autowired
	OpenBeside openBeside;

	@Autowired
	ReadAgreement readAgreement;

	@Autowired
	Scheduler scheduler;

	private Talk agreed;

	@BeforeEach
	void agree() {
		this.scheduler.pause();
		this.agreed = new Agreement(this.talks, this.clock, this.followUp).made();
	}

	@Test
	void oneOfThemPlansAndTheOthersAreAskedIfItSuitsThem() {
		Talk time = beside("Ben", "shared-time");
		assertThat(time.asked("plan-time")).containsExactly("Ben");
		plan(time, "Ben", WEEKLY);
		assertThat(time.asked("answer-time")).as("who planned it likes it").containsExactly("Ana");
		time.says("Ana", "answer-time", "answer", "other", "idea", "Not on Sundays");
		assertThat(time.asked("plan-time")).as("somebody else plans").containsExactly("Ana");
		plan(time, "Ana", WEEKLY);
		time.allSay("answer-time", "answer", "yes");
		assertThat(time.waiting()).isEmpty();
		assertThat(this.talks.showCase.show(time.visitor("Ana"), time.id()).chain().next()).isNotNull();
	}

	@Test
	void onTheDayAfterEachTellsWithOneWordHowItWas() {
		Talk time = planned(WEEKLY);
		for (int week = 1; week <= 3; week++) {
			this.clock.forward(Duration.ofDays(week == 1 ? 3 : 7));
			time.timersFire();
			assertThat(time.asked("tell-time")).containsExactlyInAnyOrder("Ana", "Ben");
			time.allSay("tell-time", "happened", "yes", "word", "warm", "again", (week < 3) ? "yes" : "no");
		}
		assertThat(time.reads("Ana", "tell-time")).hasSize(6)
			.contains(Map.of("happened", "yes", "word", "warm", "again", "yes"));
		assertThat(time.outcome()).isEqualTo("time-shared");
	}

	@Test
	void whatIsPlannedOnceIsAskedAboutOnce() {
		Talk time = planned("FREQ=DAILY;COUNT=1");
		this.clock.forward(Duration.ofDays(3));
		time.timersFire();
		time.allSay("tell-time", "happened", "moved", "again", "yes");
		assertThat(time.outcome()).isEqualTo("time-shared");
	}

	@Test
	void theWordsOfWhoPlansAreTheirYes() {
		Talk time = planned(WEEKLY);
		org.attune.takeaway.Agreement plan = this.readAgreement.read(time.visitor("Ana"), time.id(), ZoneOffset.UTC,
				Locale.ENGLISH);
		assertThat(plan.made()).isTrue();
		assertThat(plan.parts().get(0).signedBy()).containsExactlyInAnyOrder("Ana", "Ben");
		time.takesBack("Ben", "plan-time");
		assertThat(this.readAgreement.read(time.visitor("Ana"), time.id(), ZoneOffset.UTC, Locale.ENGLISH).made())
			.isFalse();
	}

	@Test
	void whoHasTimeIsLedToTheNewestTalkThatWentWellWithTheSamePeople() {
		assertThat(this.openBeside.near(this.agreed.visitor("Ana"))).singleElement().satisfies((near) -> {
			assertThat(near.caseId()).isEqualTo(this.agreed.id());
			assertThat(near.with()).containsExactly("Ben");
		});
	}

	@Test
	void whoSeldomMeetPlanACall() {
		Talk time = beside("Ben", "shared-time");
		plan(time, "Ben", "FREQ=MONTHLY;COUNT=12", "where", "far", "place", "https://call.example/us");
		assertThat(time.view("Ana", "answer-time").shown()).singleElement()
			.satisfies((plan) -> assertThat(plan.lines().stream().map(ContributionView.Line::text))
				.contains("Far: we call or write", "https://call.example/us", "Every month"));
	}

	@Test
	void theTimeStandsInACalendarAsARuleAndSaysNothingOfThem() {
		Talk time = planned(WEEKLY);
		org.attune.takeaway.Agreement plan = this.readAgreement.read(time.visitor("Ana"), time.id(), ZoneOffset.UTC,
				Locale.ENGLISH);
		assertThat(plan.dates()).singleElement().extracting(DueDate::lookBack).isEqualTo(false);
		String file = CalendarFile.of(plan.dates(), this.clock.instant(), "look", "do", "Attune: time to keep free");
		assertThat(file).contains("RRULE:FREQ=WEEKLY;COUNT=12", "SUMMARY:Attune: time to keep free", "T180000")
			.doesNotContain("Ana", "Ben", "Cook");
	}

	@Test
	void theTimeIsMeantByTheClockOfWhoPlannedIt() {
		Talk time = beside("Ben", "shared-time");
		ZoneId tokyo = ZoneId.of("Asia/Tokyo");
		Talk far = new Talk(time.talks(), time.process(), time.id(), time.names(),
				time.visitors().stream().map((visitor) -> visitor.by(tokyo)).toList());
		plan(far, "Ben", WEEKLY);
		assertThat(time.view("Ana", "answer-time").shown()).singleElement()
			.satisfies((plan) -> assertThat(plan.lines().stream().map(ContributionView.Line::text))
				.anyMatch((text) -> text.matches("(?s).*6:00\\h+PM, Tokyo time")));
		time.allSay("answer-time", "answer", "yes");
		DueDate planned = this.readAgreement.read(time.visitor("Ana"), time.id(), ZoneOffset.UTC, Locale.ENGLISH)
			.dates()
			.get(0);
		VEvent event = Biweekly
			.parse(CalendarFile.of(List.of(planned), this.clock.instant(), "look", "do", "Time to keep free"))
			.first()
			.getEvents()
			.get(0);
		assertThat(event.getDateStart().getValue().toInstant())
			.isEqualTo(planned.day().atTime(18, 0).atZone(tokyo).toInstant());
		assertThat(event.getDuration().getValue().toMillis()).isEqualTo(Duration.ofHours(1).toMillis());
		assertThat(event.getTransparency().isOpaque()).isTrue();
	}

	@Test
	void whatComesAgainKeepsItsTimeOfDayWhenClocksChange() {
		ZoneId berlin = ZoneId.of("Europe/Berlin");
		DueDate weekly = new DueDate(UUID.randomUUID(), LocalDate.of(2027, 3, 20), null,
				new DueDate.Meeting(LocalDateTime.of(2027, 3, 20, 18, 0), berlin, 30, WEEKLY));
		String file = CalendarFile.of(List.of(weekly), this.clock.instant(), "look", "do", "Time to keep free");
		assertThat(file).contains("DTSTART;TZID=Europe/Berlin:20270320T180000", "BEGIN:DAYLIGHT",
				"DTSTART:20270328T020000", "TZOFFSETTO:+0200", "DURATION:PT30M");
	}

	@Test
	void cardsOfThanksComeEveryWeekUntilSomebodyStops() {
		Talk cards = beside("Ana", "weekly-thanks");
		assertThat(cards.asked("thank-you-card")).containsExactlyInAnyOrder("Ana", "Ben");
		cards.says("Ana", "thank-you-card", "thanks_for", "You listened to me.", "again", "yes");
		assertThat(cards.reads("Ben", "thank-you-card")).isEmpty();
		cards.says("Ben", "thank-you-card", "again", "yes");
		assertThat(cards.reads("Ben", "thank-you-card")).hasSize(2);
		this.clock.forward(Duration.ofDays(8));
		cards.timersFire();
		cards.says("Ana", "thank-you-card", "again", "no").says("Ben", "thank-you-card", "again", "yes");
		assertThat(cards.outcome()).isEqualTo("thanked");
	}

	@Test
	void whatIsOpenAlreadyIsNotOpenedTwice() {
		assertThat(beside("Ana", "shared-time").id()).isEqualTo(beside("Ben", "shared-time").id());
	}

	@Test
	void nothingIsBegunBesideATalkThatDidNotEndWell() {
		Talk given = this.talks.open("constructive-disagreement", "Ana", "Ben");
		Refusal open = catchThrowableOfType(Refusal.class,
				() -> this.openBeside.open(given.visitor("Ana"), given.id(), "shared-time"));
		assertThat(open.code()).isEqualTo("not-found");
		new Company(given).all("answer-invitation.take_part", "no").lead();
		assertThat(this.openBeside.can(given.visitor("Ana"), given.id())).isFalse();
		assertThat(this.openBeside.can(this.agreed.visitor("Ana"), this.agreed.id())).isTrue();
	}

	@Test
	void nothingIsBegunWithWhoLeftWhatCameLater() {
		beside("Ana", "shared-time").leaves("Ben");
		assertThat(this.openBeside.can(this.agreed.visitor("Ana"), this.agreed.id())).isFalse();
		assertThat(this.openBeside.near(this.agreed.visitor("Ana"))).isEmpty();
		assertThat(catchThrowableOfType(Refusal.class, () -> beside("Ana", "weekly-thanks")).code())
			.isEqualTo("not-found");
	}

	private Talk planned(String rule) {
		Talk time = beside("Ben", "shared-time");
		plan(time, "Ben", rule);
		return time.allSay("answer-time", "answer", "yes");
	}

	private void plan(Talk talk, String name, String rule, Object... more) {
		String begins = LocalDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC)
			.plusDays(1)
			.withHour(18)
			.withMinute(0)
			.withSecond(0)
			.withNano(0)
			.toString();
		List<Object> plan = new ArrayList<>(List.of("activity", "Cook something new", "where", "near", "begins", begins,
				"minutes", 60, "how_often", rule));
		plan.addAll(List.of(more));
		talk.says(name, "plan-time", plan.toArray());
	}

	/** Who begins it comes first. */
	private Talk beside(String name, String process) {
		List<String> names = name.equals("Ana") ? List.of("Ana", "Ben") : List.of("Ben", "Ana");
		return new Talk(this.talks, process, this.openBeside.open(this.agreed.visitor(name), this.agreed.id(), process),
				names, names.stream().map(this.agreed::visitor).toList());
	}

}

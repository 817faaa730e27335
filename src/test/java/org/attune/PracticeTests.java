package org.attune;

import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.attune.casefile.practice.Practice;
import org.attune.casefile.practice.PracticeSettings;
import org.attune.casefile.practice.PracticeSettings.Alarm;
import org.attune.casefile.practice.PracticeSettings.Assigning;
import org.attune.casefile.practice.PracticeSettings.Load;
import org.attune.casefile.practice.PracticeSettings.Need;
import org.attune.casefile.practice.PracticeSettings.Opening;
import org.attune.casefile.practice.PracticeSettings.Turns;
import org.attune.casefile.practice.StaffedHours;
import org.attune.identity.AccessTokens;
import org.attune.identity.Accounts;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** How a practice works, and that it then does. */
@AttuneTest
class PracticeTests {

	private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

	@Autowired
	private Practice practice;

	@Autowired
	private Accounts accounts;

	@Autowired
	private AccessTokens access;

	private PracticeSettings before;

	private Api api;

	@BeforeEach
	void remember(@LocalServerPort int port) {
		this.api = new Api(port);
		this.before = this.practice.settings();
	}

	@AfterEach
	void putBack() {
		this.practice.change(this.before);
	}

	@Test
	void atFirstNobodyIsOnDutyAndACounselorComesWhenNeeded() {
		assertThat(this.before.always()).isFalse();
		assertThat(this.before.opening()).isEqualTo(Opening.ANYBODY);
		assertThat(this.before.hours().any()).isFalse();
		assertThat(this.before.load()).isEqualTo(new Load(20, 3));
		assertThat(this.before.alarm()).isEqualTo(new Alarm(null, 15, 60, 15, 30));
		assertThat(this.before.turns()).isEqualTo(new Turns(Assigning.POOL, 24));
		assertThat(this.practice.settings().hours().contain(Instant.now())).isFalse();
	}

	@Test
	void whatIsChangedHoldsAtOnce() {
		PracticeSettings changed = new PracticeSettings(Need.ALWAYS, Opening.STAFF, weekdays(), new Load(12, 2),
				new Alarm("https://pager.example.org/x", 5, 30, 10, 20), new Turns(Assigning.ROTATION, 4));
		this.practice.change(changed);
		assertThat(this.practice.settings()).isEqualTo(changed);
	}

	@Test
	void peopleReadWhenSomebodyIsOnDutyBeforeTheyRelyOnIt() throws Exception {
		assertThat(this.api.page("/help", null).body()).contains("Do not count on a quick answer.");
		this.practice.change(new PracticeSettings(Need.ALWAYS, Opening.ANYBODY, weekdays(), this.before.load(),
				this.before.alarm(), this.before.turns()));
		assertThat(this.api.page("/help", null).body()).contains("Monday, Tuesday, ", "09:00 to 17:00 (Europe/Vienna).")
			.doesNotContain("Do not count");
	}

	@Test
	void staffedHoursGoByTheDayAndTheClockOfThePlace() {
		StaffedHours hours = weekdays();
		assertThat(hours.contain(Instant.parse("2026-07-06T07:00:00Z"))).as("Monday, 9:00 in summer").isTrue();
		assertThat(hours.contain(Instant.parse("2026-07-06T06:59:59Z"))).isFalse();
		assertThat(hours.contain(Instant.parse("2026-07-06T15:00:00Z"))).as("17:00 is over").isFalse();
		assertThat(hours.contain(Instant.parse("2026-01-05T07:30:00Z"))).as("8:30 in winter").isFalse();
		assertThat(hours.contain(Instant.parse("2026-07-05T10:00:00Z"))).as("Sunday").isFalse();
	}

	@Test
	void aNightShiftBelongsToTheDayItBeginsOn() {
		StaffedHours night = new StaffedHours(Set.of(DayOfWeek.FRIDAY), LocalTime.of(22, 0), LocalTime.of(6, 0),
				VIENNA);
		assertThat(night.contain(Instant.parse("2026-07-04T03:00:00Z"))).as("Saturday, 5:00").isTrue();
		assertThat(night.contain(Instant.parse("2026-07-03T03:00:00Z"))).as("Friday, 5:00").isFalse();
		assertThat(night.contain(Instant.parse("2026-07-03T20:30:00Z"))).as("Friday, 22:30").isTrue();
	}

	@Test
	void whereStaffOpensCasesAPersonIsToldSoAndACounselorOpensThem() throws Exception {
		PracticeSettings now = this.before;
		this.practice.change(new PracticeSettings(now.counselor(), Opening.STAFF, now.hours(), now.load(), now.alarm(),
				now.turns()));
		String ana = this.access.issue(this.accounts.create(Visitor.Kind.PARTICIPANT, "Ana", address()),
				Duration.ofDays(1));
		HttpResponse<String> refused = this.api.send("POST", "/cases", ana, wish(Map.of("name", "Ben")));
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(Api.json(refused).path("type").asString()).isEqualTo("urn:attune:opened-by-staff");
		HttpResponse<String> page = this.api.page("/cases/new", ana);
		assertThat(page.statusCode()).isEqualTo(403);
		assertThat(page.body()).contains("Please ask us to start");
		assertThat(this.api.page("/start", null).statusCode()).isEqualTo(403);
		assertThat(this.api.page("/alone", null).statusCode()).as("nobody new comes in alone").isEqualTo(403);
		assertThat(this.api.page("/journal", ana).body()).as("who is known has a journal all the same")
			.contains("Here a counselor opens a talk")
			.doesNotContain("/cases/new");
		String cora = this.access.issue(this.accounts.create(Visitor.Kind.COUNSELOR, "Cora", address()),
				Duration.ofDays(1));
		HttpResponse<String> unreached = this.api.send("POST", "/cases", cora,
				wish(Map.of("name", "Ana"), Map.of("name", "Ben")));
		assertThat(unreached.statusCode()).isEqualTo(422);
		HttpResponse<String> opened = this.api.send("POST", "/cases", cora,
				wish(Map.of("name", "Ana", "contact", address()), Map.of("name", "Ben")));
		assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
		assertThat(opened.body()).doesNotContain("\"token\":\"");
		assertThat(Talk.open(this.api, "quick-talk", "Ana", "Ben").people()).hasSize(2);
	}

	@SafeVarargs
	private static String wish(Map<String, String>... people) {
		return Api.json(Map.of("process", "quick-talk", "topic", "Who cooks on weekdays", "relationship", "partners",
				"people", List.of(people)));
	}

	private static StaffedHours weekdays() {
		return new StaffedHours(
				Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
				LocalTime.of(9, 0), LocalTime.of(17, 0), VIENNA);
	}

	private static String address() {
		return UUID.randomUUID() + "@example.org";
	}

}

package org.attune.session;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.attune.WayIn;
import org.attune.identity.AccessTokens;
import org.attune.identity.staff.StaffAccounts;
import org.attune.oversight.BeAway;
import org.attune.oversight.Intervene;
import org.attune.oversight.act.Wish;
import org.attune.session.counsel.AskHelp;
import org.attune.session.counsel.AskShuttle;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Who counts as there when somebody may not be safe: whoever can come in and is not away.
 */
@AttuneTest
class WhoIsThereTests {

	@Autowired
	Talks talks;

	@Autowired
	Guide guide;

	@Autowired
	WayIn wayIn;

	@Autowired
	StaffAccounts staff;

	@Autowired
	BeAway beAway;

	@Autowired
	AskHelp askHelp;

	@Autowired
	AskShuttle askShuttle;

	@Autowired
	Intervene intervene;

	@Autowired
	AccessTokens access;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	private Talk talk;

	@BeforeEach
	void nobodyIsThere() {
		this.wayIn.closeAll();
		this.talk = this.talks.open("guarded", "Ana", "Ben");
	}

	@Test
	void nobodyIsToldThatACounselorComesWhenOneWasOnlyInvited() throws Exception {
		invited("Dora");
		assertNobodyComes();
	}

	@Test
	void norWhenTheOnlyOneHasToSetUpAnewHowTheyComeIn() throws Exception {
		Visitor dora = this.wayIn.has(Visitor.Kind.COUNSELOR, "Dora");
		assertThat(this.askShuttle.possible()).isTrue();
		this.staff.inviteAgain(dora.account());
		assertNobodyComes();
	}

	@Test
	void norWhenTheOnlyOneIsAway() throws Exception {
		Visitor dora = this.wayIn.has(Visitor.Kind.COUNSELOR, "Dora");
		this.beAway.begin(dora, LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC), ZoneOffset.UTC);
		assertNobodyComes();
		assertThat(called()).as("a mail may reach her all the same").containsExactly(dora.account());
	}

	@Test
	void norWhenOthersOfTheStaffAreThere() throws Exception {
		this.wayIn.has(Visitor.Kind.SUPERVISOR, "Sara");
		this.wayIn.has(Visitor.Kind.ADMINISTRATOR, "Amelie");
		assertNobodyComes();
	}

	@Test
	void whoCanComeInIsCalledAndNobodyElse() throws Exception {
		invited("Dora");
		Visitor egon = this.wayIn.has(Visitor.Kind.COUNSELOR, "Egon");
		assertThat(page("alarm")).contains("We tell a counselor now.");
		asksForHelp();
		assertThat(endsAt()).isNull();
		assertThat(called()).containsExactly(egon.account());
		assertThat(page("heard")).contains("If a counselor has to read it first");
	}

	@Test
	void aCounselorWhoLostTheirWayInIsNotWaitedFor() {
		Visitor dora = this.guide.comes(this.talk, "Dora");
		Visitor egon = this.wayIn.has(Visitor.Kind.COUNSELOR, "Egon");
		this.staff.inviteAgain(dora.account());
		asksForHelp();
		assertThat(called()).containsExactly(egon.account());
	}

	@Test
	void aCaseIsGivenOnlyToWhoCanTakeIt() {
		Visitor dora = this.guide.comes(this.talk, "Dora");
		UUID egon = invited("Egon");
		UUID fay = this.wayIn.has(Visitor.Kind.COUNSELOR, "Fay").account();
		assertThat(catchThrowableOfType(Refusal.class, () -> gives(dora, egon)).errors())
			.extracting(Refusal.FieldError::field)
			.containsExactly("target");
		gives(dora, fay);
	}

	private void gives(Visitor dora, UUID other) {
		this.intervene.intervene(dora, this.talk.id(),
				new Wish("hand-over", "I am away for long", null, null, other.toString()), null);
	}

	private void assertNobodyComes() throws Exception {
		assertThat(page("alarm")).contains("No counselor can look at it now.").doesNotContain("A counselor hears");
		assertThat(this.askShuttle.possible()).isFalse();
		asksForHelp();
		assertThat(endsAt()).isAfter(this.clock.instant().plus(Duration.ofHours(23)));
		assertThat(page("heard")).contains("No counselor can come to you now.").doesNotContain("they come to you");
	}

	private UUID invited(String name) {
		return this.staff.invite(Visitor.Kind.COUNSELOR, name, UUID.randomUUID() + "@example.org");
	}

	private void asksForHelp() {
		this.askHelp.ask(this.talk.visitor("Ana"), this.talk.id(), null);
	}

	private String page(String name) throws Exception {
		String token = this.access.issue(this.talk.visitor("Ana").account(), Duration.ofHours(1));
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.port + "/cases/" + this.talk.id() + "/" + name))
			.header("Cookie", "attune=" + token)
			.build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
	}

	private Instant endsAt() {
		return this.jdbc.sql("select ends_at from alert where case_id = :case")
			.param("case", this.talk.id().value())
			.query((row, number) -> Optional.ofNullable(row.getTimestamp(1)))
			.single()
			.map(Timestamp::toInstant)
			.orElse(null);
	}

	private List<UUID> called() {
		return this.jdbc.sql("select account_id from mail where kind = 'alert' and case_id = :case")
			.param("case", this.talk.id().value())
			.query(UUID.class)
			.list();
	}

}

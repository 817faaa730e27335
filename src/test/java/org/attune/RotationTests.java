package org.attune;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.attune.casefile.practice.Practice;
import org.attune.casefile.practice.PracticeSettings;
import org.attune.casefile.practice.PracticeSettings.Assigning;
import org.attune.casefile.practice.PracticeSettings.Turns;
import org.attune.identity.AccessTokens;
import org.attune.oversight.OfferCases;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is asked to take a case that has no counselor, and whom its people would like. */
@AttuneTest
class RotationTests {

	private static final String KNOWS_NOBODY = "{\"knowsNobody\": true}";

	@Autowired
	private Practice practice;

	@Autowired
	private OfferCases offerCases;

	@Autowired
	private WayIn wayIn;

	@Autowired
	private AccessTokens access;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Scheduler scheduler;

	@Autowired
	private JdbcClient jdbc;

	private PracticeSettings before;

	private Api api;

	private UUID dora;

	private UUID egon;

	@BeforeEach
	void twoCounselors(@LocalServerPort int port) {
		this.scheduler.pause();
		this.api = new Api(port);
		this.before = this.practice.settings();
		this.wayIn.closeAll();
		this.dora = this.wayIn.has(Visitor.Kind.COUNSELOR, "Dora").account();
		this.egon = this.wayIn.has(Visitor.Kind.COUNSELOR, "Egon").account();
	}

	@AfterEach
	void putBack() {
		this.practice.change(this.before);
		this.scheduler.resume();
	}

	@Test
	void whoHasTheFewestCasesIsAskedFirstAndNobodyElseCanTakeIt() throws Exception {
		Talk other = worried();
		assertThat(take(other, this.dora).statusCode()).isEqualTo(204);
		rotates();
		Talk talk = worried();
		assertThat(this.offerCases.due()).contains(id(talk));
		this.offerCases.offer(id(talk));
		assertThat(offered(this.egon)).contains(id(talk).toString());
		assertThat(offered(this.dora)).doesNotContain(id(talk).toString());
		assertThat(pool(this.dora)).doesNotContain(id(talk).toString());
		assertThat(take(talk, this.dora).statusCode()).isEqualTo(404);
		assertThat(this.api.send("POST", talk.path() + "/counselor", token(this.egon), "{}").statusCode())
			.as("not without the tick")
			.isEqualTo(422);
		assertThat(this.api.send("GET", talk.path(), token(this.egon), null).statusCode()).isEqualTo(404);
		assertThat(this.api.page("/board", token(this.egon)).body()).contains("You are asked to take these",
				"You have 0 open talks");
		assertThat(take(talk, this.egon).statusCode()).isEqualTo(204);
		assertThat(offered(this.egon)).isEmpty();
	}

	@Test
	void aNoAndNoAnswerLeadToTheNextAndInTheEndToAll() throws Exception {
		rotates();
		Talk talk = worried();
		this.offerCases.offer(id(talk));
		assertThat(offered(this.dora)).as("nobody has any, she came first").contains(id(talk).toString());
		assertThat(decline(talk, this.egon).statusCode()).isEqualTo(404);
		assertThat(decline(talk, this.dora).statusCode()).isEqualTo(204);
		assertThat(offered(this.egon)).contains(id(talk).toString());
		this.offerCases.offer(id(talk));
		assertThat(offered(this.egon)).as("his time is not over").contains(id(talk).toString());
		this.clock.forward(Duration.ofHours(5));
		assertThat(this.offerCases.due()).contains(id(talk));
		this.offerCases.offer(id(talk));
		assertThat(offered(this.egon)).isEmpty();
		assertThat(pool(this.dora)).contains(id(talk).toString());
		assertThat(pool(this.egon)).contains(id(talk).toString());
		assertThat(this.offerCases.due()).as("nobody is left to ask").doesNotContain(id(talk));
	}

	@Test
	void whoIsAwayOrPartOfTheCaseIsNotAsked() throws Exception {
		rotates();
		Talk talk = worried();
		this.jdbc.sql("update person set account_id = :dora where case_id = :case and ordinal = 1")
			.param("dora", this.dora)
			.param("case", id(talk).value())
			.update();
		this.offerCases.offer(id(talk));
		assertThat(offered(this.egon)).contains(id(talk).toString());
		this.jdbc.sql("insert into absence (account_id, until_at) values (:egon, :until)")
			.param("egon", this.egon)
			.param("until", OffsetDateTime.now(this.clock).plusYears(1))
			.update();
		assertThat(this.offerCases.due()).contains(id(talk));
		this.offerCases.offer(id(talk));
		assertThat(offered(this.egon)).isEmpty();
		assertThat(offered(this.dora)).isEmpty();
	}

	@Test
	void whereSomebodyMayNotBeSafeNobodyHasToWaitForTheOneWhoIsAsked() throws Exception {
		rotates();
		Talk talk = worried();
		this.offerCases.offer(id(talk));
		UUID other = offered(this.egon).contains(id(talk).toString()) ? this.dora : this.egon;
		assertThat(pool(other)).doesNotContain(id(talk).toString());
		assertThat(this.api.send("POST", talk.path() + "/alerts", talk.tokens().get(0), "{\"text\":null}").statusCode())
			.isEqualTo(204);
		assertThat(pool(other)).contains(id(talk).toString());
		assertThat(take(talk, other).statusCode()).isEqualTo(204);
	}

	@Test
	void withoutARotationWhoeverComesFirstTakesIt() throws Exception {
		Talk talk = worried();
		assertThat(this.offerCases.due()).doesNotContain(id(talk));
		assertThat(pool(this.dora)).contains(id(talk).toString());
		assertThat(pool(this.egon)).contains(id(talk).toString());
	}

	@Test
	void whomThePeopleWouldLikeIsAskedFirst() throws Exception {
		Talk talk = Talk.open(this.api, "quick-talk", "Ana", "Ben");
		assertThat(pool(this.dora)).doesNotContain(id(talk).toString());
		assertThat(counselors(talk)).contains(this.egon.toString());
		assertThat(choose(talk, this.egon).statusCode()).isEqualTo(204);
		assertThat(this.offerCases.due()).contains(id(talk));
		this.offerCases.offer(id(talk));
		assertThat(offered(this.egon)).contains(id(talk).toString());
		assertThat(pool(this.dora)).doesNotContain(id(talk).toString());
		for (int person = 0; person < talk.size(); person++) {
			assertThat(talk.show(person).toString()).doesNotContain("Egon", this.egon.toString());
		}
		assertThat(decline(talk, this.egon).statusCode()).isEqualTo(204);
		assertThat(pool(this.dora)).as("then anybody").contains(id(talk).toString());
		assertThat(choose(talk, this.dora).statusCode()).as("somebody else is named").isEqualTo(204);
		this.offerCases.offer(id(talk));
		assertThat(take(talk, this.dora).statusCode()).isEqualTo(204);
		assertThat(choose(talk, this.egon).statusCode()).as("nobody can tell that there is one").isEqualTo(204);
		assertThat(this.offerCases.due()).as("it is hers").doesNotContain(id(talk));
	}

	@Test
	void whoIsNamedOnceMoreIsNotAskedOnceMore() throws Exception {
		rotates();
		Talk talk = worried();
		assertThat(choose(talk, this.dora).statusCode()).isEqualTo(204);
		this.offerCases.offer(id(talk));
		assertThat(decline(talk, this.dora).statusCode()).isEqualTo(204);
		assertThat(offered(this.egon)).contains(id(talk).toString());
		for (UUID named : List.of(this.dora, this.egon, this.egon, this.dora)) {
			assertThat(choose(talk, named).statusCode()).isEqualTo(204);
			this.offerCases.due().stream().filter(id(talk)::equals).forEach(this.offerCases::offer);
			assertThat(offered(this.dora)).as("she said no").doesNotContain(id(talk).toString());
		}
		for (UUID counselor : List.of(this.dora, this.egon)) {
			assertThat(offers(talk, counselor)).isEqualTo(1);
			assertThat(mails(talk, counselor)).isEqualTo(1);
		}
		assertThat(offered(this.egon)).as("his time is not over").contains(id(talk).toString());
	}

	@Test
	void whoIsNamedAfterEverybodySaidNoIsAskedAndNobodyElse() throws Exception {
		rotates();
		Talk talk = worried();
		this.offerCases.offer(id(talk));
		assertThat(decline(talk, this.dora).statusCode()).isEqualTo(204);
		assertThat(decline(talk, this.egon).statusCode()).isEqualTo(204);
		UUID frida = this.wayIn.has(Visitor.Kind.COUNSELOR, "Frida").account();
		assertThat(this.offerCases.due()).doesNotContain(id(talk));
		assertThat(choose(talk, frida).statusCode()).isEqualTo(204);
		this.offerCases.due().stream().filter(id(talk)::equals).forEach(this.offerCases::offer);
		assertThat(offered(frida)).contains(id(talk).toString());
		assertThat(offers(talk, this.dora) + offers(talk, this.egon)).isEqualTo(2);
	}

	@Test
	void onlyWhoCounselsHereCanBeNamedAndOnlyByThePeopleOfTheCase() throws Exception {
		Talk talk = Talk.open(this.api, "quick-talk", "Ana", "Ben");
		assertThat(choose(talk, UUID.randomUUID()).statusCode()).isEqualTo(422);
		UUID ana = this.jdbc.sql("select account_id from person where case_id = :case and ordinal = 0")
			.param("case", id(talk).value())
			.query(UUID.class)
			.single();
		assertThat(choose(talk, ana).statusCode()).isEqualTo(422);
		assertThat(this.api
			.send("PUT", talk.path() + "/counselor/choice", token(this.dora), "{\"counselor\": \"" + this.dora + "\"}")
			.statusCode()).isEqualTo(404);
	}

	private void rotates() {
		PracticeSettings now = this.before;
		this.practice.change(new PracticeSettings(now.counselor(), now.opening(), now.hours(), now.load(), now.alarm(),
				new Turns(Assigning.ROTATION, 4)));
	}

	/** A case whose process asks for a counselor now. */
	private Talk worried() throws Exception {
		Talk talk = Talk.open(this.api, "counseled", "Ana", "Ben");
		for (int person = 0; person < talk.size(); person++) {
			talk.answer(person, talk.step(person).orElseThrow(), Map.of("worry", "The rent"));
		}
		return talk;
	}

	private int offers(Talk talk, UUID counselor) {
		return count("select count(*) from case_offer where case_id = :case and account_id = :account", talk,
				counselor);
	}

	private int mails(Talk talk, UUID counselor) {
		return count("select count(*) from mail where case_id = :case and account_id = :account and kind = 'offered'",
				talk, counselor);
	}

	private int count(String sql, Talk talk, UUID counselor) {
		return this.jdbc.sql(sql)
			.param("case", id(talk).value())
			.param("account", counselor)
			.query(Integer.class)
			.single();
	}

	private String offered(UUID counselor) throws Exception {
		return items("/board/offered", counselor);
	}

	private String pool(UUID counselor) throws Exception {
		return items("/board/pool?limit=100", counselor);
	}

	private String items(String path, UUID counselor) throws Exception {
		StringBuilder ids = new StringBuilder();
		String next = path;
		while (next != null) {
			JsonNode page = Api.json(this.api.send("GET", next, token(counselor), null));
			page.path("items").forEach((line) -> ids.append(line.path("caseId").asString()).append(' '));
			next = page.path("next").isString() ? path + "&after=" + page.path("next").asString() : null;
		}
		return ids.toString();
	}

	private String counselors(Talk talk) throws Exception {
		return this.api.send("GET", "/counselors", talk.tokens().get(0), null).body();
	}

	private HttpResponse<String> choose(Talk talk, UUID counselor) throws Exception {
		return this.api.send("PUT", talk.path() + "/counselor/choice", talk.tokens().get(0),
				"{\"counselor\": \"" + counselor + "\"}");
	}

	private HttpResponse<String> take(Talk talk, UUID counselor) throws Exception {
		return this.api.send("POST", talk.path() + "/counselor", token(counselor), KNOWS_NOBODY);
	}

	private HttpResponse<String> decline(Talk talk, UUID counselor) throws Exception {
		return this.api.send("POST", talk.path() + "/counselor/declining", token(counselor), null);
	}

	private String token(UUID account) {
		return this.access.issue(account, Duration.ofDays(30));
	}

	private static CaseId id(Talk talk) {
		return CaseId.of(talk.path().substring("/cases/".length()));
	}

}

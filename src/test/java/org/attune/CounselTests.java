package org.attune;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.practice.Practice;
import org.attune.casefile.practice.PracticeSettings;
import org.attune.identity.AccessTokens;
import org.attune.identity.Accounts;
import org.attune.oversight.KeepNotes;
import org.attune.terms.CaseId;
import org.attune.terms.PersonId;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A case that needs a counselor gets one, over the JSON API. */
@AttuneTest
class CounselTests {

	private static final String KNOWS_NOBODY = "{\"knowsNobody\": true}";

	@Autowired
	private WayIn wayIn;

	@Autowired
	private Accounts accounts;

	@Autowired
	private AccessTokens access;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private CaseFiles cases;

	@Autowired
	private KeepNotes keepNotes;

	@Autowired
	private Practice practice;

	@Autowired
	@Qualifier("poolHealthIndicator")
	private HealthIndicator pool;

	private Api api;

	private String dora;

	private String egon;

	private UUID egonsId;

	private Visitor visitor;

	@BeforeEach
	void meet(@LocalServerPort int port) {
		this.api = new Api(port);
		UUID doras = this.accounts.create(Visitor.Kind.COUNSELOR, "Dora", null);
		this.visitor = new Visitor(doras, Visitor.Kind.COUNSELOR);
		this.egonsId = this.wayIn.has(Visitor.Kind.COUNSELOR, "Egon").account();
		this.dora = this.access.issue(doras, Duration.ofDays(30));
		this.egon = this.access.issue(this.egonsId, Duration.ofDays(30));
	}

	@Test
	void aCaseWaitsInThePoolOnceItsProcessAsksForACounselor() throws Exception {
		Talk talk = Talk.open(this.api, "counseled", "Ana", "Ben");
		assertThat(pool(this.dora)).doesNotContain(id(talk));
		worry(talk);
		assertThat(pool(this.dora)).contains(id(talk));
		assertThat(take(talk, this.dora, "{}").statusCode()).isEqualTo(422);
		assertThat(pool(this.dora)).contains(id(talk));
		assertThat(take(talk, this.dora, KNOWS_NOBODY).statusCode()).isEqualTo(204);
		assertThat(pool(this.egon)).doesNotContain(id(talk));
		assertThat(take(talk, this.dora, KNOWS_NOBODY).statusCode()).as("twice is once").isEqualTo(204);
		assertThat(board(this.dora, "")).extracting((line) -> line.path("waitsForMe").asBoolean())
			.containsExactly(true);
		assertThat(board(this.egon, "")).isEmpty();
	}

	@Test
	void whoTakesItAnswersAndTheCaseComesToItsEnd() throws Exception {
		Talk talk = taken();
		HttpResponse<String> step = this.api.send("GET", talk.path() + "/step", this.dora, null);
		assertThat(Api.json(step).path("task").asString()).isEqualTo("advise");
		String path = talk.path() + "/steps/" + Api.json(step).path("stepId").asString() + "/answer";
		HttpResponse<String> answer = this.api.send("POST", path, this.dora, "{\"answers\": {\"words\": \"Rest\"}}",
				"Idempotency-Key", "one");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(talk.outcome()).isEqualTo("advised");
		assertThat(board(this.dora, "")).isEmpty();
		assertThat(board(this.dora, "?status=closed")).hasSize(1);
	}

	@Test
	void whatACounselorReadsOfOthersTheTrailTellsOnceADay() throws Exception {
		Talk talk = taken();
		for (int time = 0; time < 3; time++) {
			JsonNode said = Api.json(this.api.send("GET", talk.path() + "/contributions", this.dora, null));
			assertThat(said.path("items").valueStream()).hasSize(2);
		}
		assertThat(read(talk)).isEqualTo(2);
		this.clock.forward(Duration.ofDays(1));
		this.api.send("GET", talk.path() + "/contributions", this.dora, null);
		assertThat(read(talk)).isEqualTo(4);
		talk.contributions(0);
		assertThat(read(talk)).as("people read without a note").isEqualTo(4);
	}

	@Test
	void aCaseOfSomebodyElseIsAsOneThatIsNotThere() throws Exception {
		Talk talk = taken();
		HttpResponse<String> nowhere = this.api.send("POST", "/cases/" + UUID.randomUUID() + "/counselor", this.egon,
				KNOWS_NOBODY);
		assertThat(nowhere.statusCode()).isEqualTo(404);
		assertThat(take(talk, this.egon, KNOWS_NOBODY).statusCode()).isEqualTo(404);
		assertThat(this.api.send("GET", talk.path(), this.egon, null).statusCode()).isEqualTo(404);
		assertThat(this.api.send("GET", "/board", talk.tokens().get(0), null).statusCode()).isEqualTo(404);
		assertThat(this.api.send("GET", "/board/pool", talk.tokens().get(0), null).statusCode()).isEqualTo(404);
		assertThat(take(talk, talk.tokens().get(0), KNOWS_NOBODY).statusCode()).isEqualTo(404);
	}

	@Test
	void aCounselorCannotLeaveNorRestInAnybodysName() throws Exception {
		Talk talk = taken();
		assertThat(this.api.send("POST", talk.path() + "/withdrawal", this.dora, null).statusCode()).isEqualTo(404);
		assertThat(this.api.send("POST", talk.path() + "/pauses", this.dora, "{\"minutes\": 30}").statusCode())
			.isEqualTo(404);
		assertThat(talk.status()).isEqualTo("running");
	}

	@Test
	void theBoardComesInPagesTheMostUrgentFirst() throws Exception {
		List<String> inOrder = new ArrayList<>();
		for (String risk : List.of("green", "amber", "red")) {
			Talk talk = taken();
			this.jdbc.sql("update case_board set risk = :risk where case_id = :case::uuid")
				.param("risk", risk)
				.param("case", id(talk))
				.update();
			inOrder.add(0, id(talk));
		}
		List<String> seen = new ArrayList<>();
		String next = "";
		for (int page = 0; page < 3; page++) {
			JsonNode lines = Api.json(this.api.send("GET", "/board?limit=1" + next, this.dora, null));
			seen.add(lines.path("items").path(0).path("caseId").asString());
			next = "&after=" + lines.path("next").asString();
		}
		assertThat(seen).isEqualTo(inOrder);
		assertThat(board(this.dora, "?risk=red")).hasSize(1);
		assertThat(board(this.dora, "?stage=worries")).isEmpty();
		assertThat(board(this.dora, "?stage=advice&waiting=me")).hasSize(3);
		assertThat(board(this.dora, "?waiting=others")).isEmpty();
		assertThat(this.api.send("GET", "/board?waiting=nobody", this.dora, null).statusCode()).isEqualTo(422);
	}

	@Test
	void aCaseThatIsGivenAwayIsTheOtherOnesOnceTheyTakeItAndThePeopleMayRefuse() throws Exception {
		Talk talk = taken();
		HttpResponse<String> given = this.api.send("POST", talk.path() + "/interventions", this.dora,
				"{\"kind\": \"hand-over\", \"reason\": \"I am away\", \"target\": \"" + this.egonsId + "\"}");
		assertThat(given.statusCode()).as(given.body()).isEqualTo(201);
		assertThat(this.api.send("GET", talk.path(), this.egon, null).statusCode()).as("not yet").isEqualTo(404);
		assertThat(Api.json(this.api.send("GET", "/board/handed", this.egon, null)).path("items").size()).isEqualTo(1);
		assertThat(handOver(talk, "{}").statusCode()).isEqualTo(422);
		assertThat(handOver(talk, KNOWS_NOBODY).statusCode()).isEqualTo(204);
		assertThat(this.jdbc.sql(
				"select data::text from trail where case_id = :case::uuid and kind = 'counselor-came' order by trail_id")
			.param("case", id(talk))
			.query(String.class)
			.list()).as("what each of them ticked").hasSize(2).allMatch("{\"knows-nobody\": true}"::equals);
		assertThat(this.api.send("GET", talk.path(), this.dora, null).statusCode()).as("her rights end").isEqualTo(404);
		assertThat(board(this.egon, "")).extracting((line) -> line.path("waitsForMe").asBoolean())
			.containsExactly(true);
		assertThat(refuse(talk).statusCode()).isEqualTo(204);
		assertThat(refuse(talk).statusCode()).as("nobody to refuse").isEqualTo(404);
		assertThat(this.api.send("GET", talk.path(), this.egon, null).statusCode()).isEqualTo(404);
		assertThat(pool(this.egon)).as("they do not want him").doesNotContain(id(talk));
		assertThat(take(talk, this.egon, KNOWS_NOBODY).statusCode()).isEqualTo(404);
		assertThat(pool(this.dora)).contains(id(talk));
		assertThat(take(talk, this.dora, KNOWS_NOBODY).statusCode()).as("back again").isEqualTo(204);
		assertThat(this.api.send("GET", talk.path() + "/step", this.dora, null).statusCode()).isEqualTo(200);
	}

	@Test
	void whatCounselorsNoteForThemselvesIsSealedUnderAKeyOfItsOwn() throws Exception {
		Talk talk = taken();
		CaseFile file = this.cases.read(CaseId.of(id(talk)));
		UUID ben = UUID.fromString(talk.people().get(1));
		UUID note = this.keepNotes.add(this.visitor, CaseId.of(id(talk)), new PersonId(ben), "Ben is zqtired");
		assertThat(this.keepNotes.all(this.visitor, CaseId.of(id(talk))).notes()).singleElement()
			.satisfies((one) -> assertThat(List.of(one.author(), one.about(), one.text())).containsExactly("Dora",
					"Ben", "Ben is zqtired"));
		for (int person = 0; person < talk.size(); person++) {
			assertThat(this.api.send("GET", "/me/data", talk.tokens().get(person), null).body())
				.doesNotContain("zqtired");
		}
		assertThat(this.jdbc.sql("select count(*) from vault.person_key where owner = :note")
			.param("note", note)
			.query(Integer.class)
			.single()).isEqualTo(1);
		assertThat(file.participants()).hasSize(2);
		assertThatThrownBy(() -> this.jdbc.sql("update counselor_note set about = null where note_id = :note")
			.param("note", note)
			.update()).isInstanceOf(DataAccessException.class);
	}

	@Test
	void whatShouldNotWaitUnseenStandsOnTheBoard() throws Exception {
		Talk talk = taken();
		assertThat(board(this.dora, "")).singleElement()
			.satisfies((line) -> assertThat(line.path("unread").asInt()).isEqualTo(2));
		this.api.send("GET", talk.path() + "/contributions", this.dora, null);
		this.jdbc.sql("""
				insert into mail (kind, account_id, case_id, due_at)
				select 'reminder', account_id, case_id, now() - interval '1 day' from person
				where case_id = :case::uuid and ordinal = 0""").param("case", id(talk)).update();
		assertThat(board(this.dora, "")).singleElement().satisfies((line) -> {
			assertThat(line.path("unread").asInt()).isZero();
			assertThat(line.path("mailUnsent").asBoolean()).isTrue();
		});
		JsonNode found = Api.json(this.api.send("POST", "/board/search", this.dora, "{\"text\": \"ana\"}"));
		assertThat(found.path("items").size()).isEqualTo(1);
		JsonNode others = Api.json(this.api.send("POST", "/board/search", this.egon, "{\"text\": \"ana\"}"));
		assertThat(others.path("items").size()).isZero();
		this.clock.forward(Duration.ofDays(2));
		worry(Talk.open(this.api, "counseled", "Ana", "Ben"));
		this.clock.forward(Duration.ofDays(2));
		assertThat(this.pool.health().getStatus().getCode()).isEqualTo("DELAYED");
	}

	@Test
	void whoHasAsManyAsThePracticeSaysIsToldSoBeforeTheyTakeOneMore() throws Exception {
		PracticeSettings before = this.practice.settings();
		this.practice.change(new PracticeSettings(before.counselor(), before.opening(), before.hours(),
				new PracticeSettings.Load(1, 1), before.alarm(), before.turns()));
		try {
			Talk next = Talk.open(this.api, "counseled", "Ana", "Ben");
			worry(next);
			String page = "/board/" + id(next) + "/counselor";
			assertThat(this.api.page(page, this.dora).body()).contains("You have 0 open").doesNotContain("a lot");
			taken();
			assertThat(this.api.page(page, this.dora).body()).contains("You have 1 open", "That is a lot.");
		}
		finally {
			this.practice.change(before);
		}
	}

	private HttpResponse<String> handOver(Talk talk, String body) throws Exception {
		return this.api.send("POST", talk.path() + "/hand-over", this.egon, body);
	}

	private HttpResponse<String> refuse(Talk talk) throws Exception {
		return this.api.send("POST", talk.path() + "/counselor/refusal", talk.tokens().get(0), null);
	}

	private Talk taken() throws Exception {
		Talk talk = Talk.open(this.api, "counseled", "Ana", "Ben");
		worry(talk);
		assertThat(take(talk, this.dora, KNOWS_NOBODY).statusCode()).isEqualTo(204);
		return talk;
	}

	private static void worry(Talk talk) throws Exception {
		for (int person = 0; person < talk.size(); person++) {
			talk.answer(person, talk.step(person).orElseThrow(), Map.of("worry", "The rent"));
		}
	}

	@Test
	void whereSomebodyMayNotBeSafeComesFirstAmongThoseThatNobodyHas() throws Exception {
		List<Talk> talks = new ArrayList<>();
		for (String risk : List.of("amber", "", "red")) {
			Talk talk = Talk.open(this.api, "counseled", "Ana", "Ben");
			worry(talk);
			talks.add(talk);
			this.jdbc.sql("update case_board set risk = nullif(:risk, '') where case_id = :case::uuid")
				.param("risk", risk)
				.param("case", id(talk))
				.update();
		}
		assertThat(pool(this.dora)).containsSubsequence(id(talks.get(2)), id(talks.get(0)), id(talks.get(1)));
	}

	private HttpResponse<String> take(Talk talk, String token, String body) throws Exception {
		return this.api.send("POST", talk.path() + "/counselor", token, body);
	}

	private List<String> pool(String token) throws Exception {
		List<String> ids = new ArrayList<>();
		for (String next = ""; next != null;) {
			JsonNode page = Api.json(this.api.send("GET", "/board/pool?limit=100" + next, token, null));
			page.path("items").valueStream().forEach((line) -> ids.add(line.path("caseId").asString()));
			next = page.path("next").isNull() ? null : "&after=" + page.path("next").asString();
		}
		return ids;
	}

	private List<JsonNode> board(String token, String filter) throws Exception {
		HttpResponse<String> answer = this.api.send("GET", "/board" + filter, token, null);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return Api.json(answer).path("items").valueStream().toList();
	}

	private int read(Talk talk) {
		return this.jdbc.sql("select count(*) from trail where case_id = :case::uuid and kind = 'read'")
			.param("case", id(talk))
			.query(Integer.class)
			.single();
	}

	private static String id(Talk talk) {
		return talk.path().substring("/cases/".length());
	}

}

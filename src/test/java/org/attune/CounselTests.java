package org.attune;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.attune.identity.AccessTokens;
import org.attune.identity.Accounts;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A case that needs a counselor gets one, over the JSON API. */
@AttuneTest
class CounselTests {

	private static final String KNOWS_NOBODY = "{\"knowsNobody\": true}";

	@Autowired
	private Accounts accounts;

	@Autowired
	private AccessTokens access;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	private Api api;

	private String dora;

	private String egon;

	@BeforeEach
	void meet(@LocalServerPort int port) {
		this.api = new Api(port);
		this.dora = token(Visitor.Kind.COUNSELOR, "Dora");
		this.egon = token(Visitor.Kind.COUNSELOR, "Egon");
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

	private String token(Visitor.Kind kind, String name) {
		return this.access.issue(this.accounts.create(kind, name, null), Duration.ofDays(3));
	}

	private static String id(Talk talk) {
		return talk.path().substring("/cases/".length());
	}

}

package org.attune;

import java.net.http.HttpResponse;
import java.time.Duration;
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
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who does not counsel a case reads it in an emergency, if a second one says yes. */
@AttuneTest
class EmergencyTests {

	private static final String ROUTE = "/practice/emergencies";

	private static final String REASON = "A friend called us, and nobody answers.";

	@Autowired
	private Accounts accounts;

	@Autowired
	private AccessTokens access;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	private Api api;

	private String sara;

	private String cora;

	private String dora;

	private String abel;

	private Talk talk;

	private long number;

	@BeforeEach
	void meet(@LocalServerPort int port) throws Exception {
		this.api = new Api(port);
		this.sara = staff(Visitor.Kind.SUPERVISOR, "Sara");
		this.cora = staff(Visitor.Kind.COUNSELOR, "Cora");
		this.dora = staff(Visitor.Kind.COUNSELOR, "Dora");
		this.abel = staff(Visitor.Kind.AUDITOR, "Abel");
		this.talk = Talk.open(this.api, "counseled", "Ana", "Ben");
		this.talk.answer(0, this.talk.step(0).orElseThrow(), Map.of("worry", "The rent is late"));
		this.talk.answer(1, this.talk.step(1).orElseThrow(), Map.of("worry", "The dog"));
		assertThat(this.api.send("POST", this.talk.path() + "/counselor", this.dora, "{\"knowsNobody\": true}")
			.statusCode()).isEqualTo(204);
		this.number = this.jdbc.sql("select number from case_file where case_id = :id")
			.param("id", id())
			.query(Long.class)
			.single();
	}

	private UUID id() {
		return UUID.fromString(this.talk.path().substring("/cases/".length()));
	}

	private String staff(Visitor.Kind kind, String name) {
		return this.access.issue(this.accounts.create(kind, name, UUID.randomUUID() + "@example.org"),
				Duration.ofDays(30));
	}

	@Test
	void theCaseCanBeReadOnceASecondOneSaidYesForADay() throws Exception {
		String emergency = asked(this.sara);
		assertThat(read(this.sara, emergency).statusCode()).as("nobody said yes yet").isEqualTo(404);
		assertThat(confirm(this.sara, emergency).statusCode()).as("their own").isEqualTo(404);
		assertThat(confirm(this.abel, emergency).statusCode()).isEqualTo(403);
		assertThat(confirm(this.cora, emergency).statusCode()).isEqualTo(204);
		assertThat(confirm(this.dora, emergency).statusCode()).as("who has the case").isEqualTo(404);
		assertThat(read(this.cora, emergency).statusCode()).as("who said yes").isEqualTo(404);
		HttpResponse<String> read = read(this.sara, emergency);
		assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
		assertThat(read.body()).contains("The rent is late", "\"Ana\"", "\"Ben\"");
		assertThat(this.api.page(ROUTE + "/" + emergency, this.sara).body()).contains("The rent is late");
		assertThat(this.api.send("GET", this.talk.path() + "/contributions", this.sara, null).statusCode())
			.as("by no other way")
			.isEqualTo(404);
		this.clock.forward(Duration.ofHours(25));
		assertThat(read(this.sara, emergency).statusCode()).isEqualTo(404);
	}

	@Test
	void whoReadsItInAnEmergencySeesWhoMayNotBeSafeAsTheCounselorOfTheCaseDoes() throws Exception {
		asksForHelp("He reads along");
		asksForHelp("He is at the door");
		JsonNode alert = alerts(this.dora).path(0);
		this.api.send("POST", this.talk.path() + "/alerts/" + alert.path("alertId").asString() + "/decisions",
				this.dora, Api.json(Map.of("decision", "talk-first", "reason", "I call her at six this evening.")));
		String emergency = asked(this.sara);
		confirm(this.cora, emergency);
		long before = readRows();
		JsonNode seen = Api.json(read(this.sara, emergency));
		assertThat(readRows() - before).as("the trail says that it was read").isEqualTo(1);
		assertThat(seen.path("counselor").asString()).isEqualTo("Dora");
		assertThat(seen.path("dangers")).singleElement().satisfies((danger) -> {
			assertThat(danger.path("name").asString()).isEqualTo("Ana");
			assertThat(danger.path("alerts")).isEqualTo(alerts(this.dora));
			assertThat(danger.path("confided").toString()).contains("The rent is late");
		});
		assertThat(this.api.page(ROUTE + "/" + emergency, this.sara).body()).contains("Ana may not be safe", "Since",
				"The cause: asked for help.", "He reads along", "He is at the door", "I call her at six this evening.",
				"What Ana told counselors alone", "Counselor: Dora");
	}

	private void asksForHelp(String words) throws Exception {
		assertThat(this.api
			.send("POST", this.talk.path() + "/alerts", this.talk.tokens().get(0), Api.json(Map.of("text", words)))
			.statusCode()).isEqualTo(204);
	}

	private JsonNode alerts(String who) throws Exception {
		return Api.json(this.api.send("GET", this.talk.path() + "/alerts", who, null)).path("items");
	}

	private long readRows() {
		return this.jdbc.sql("select count(*) from trail where case_id = :id and kind = 'read' and role = 'supervisor'")
			.param("id", id())
			.query(Long.class)
			.single();
	}

	@Test
	void supervisorsSeeInWhichOpenTalksAStepDoesNotFitAndCounselorsOnlyThoseOfTheirs() throws Exception {
		this.jdbc.sql("""
				insert into deviation (case_id, seq, kind, alarm, at, process, element, found_at)
				values (:case, 1, 'unanswered', true, now(), 'counseled:1', 'look', now())""")
			.param("case", id())
			.update();
		assertThat(this.api.page(ROUTE, this.sara).body()).contains("does not fit the drawing")
			.containsPattern("\\b" + this.number + "\\b");
		assertThat(this.api.page(ROUTE, this.cora).body()).doesNotContain("does not fit the drawing");
	}

	@Test
	void aYesIsOfferedToNobodyWhoHasToDoWithTheCase() throws Exception {
		String emergency = asked(this.sara);
		String yes = ROUTE + "/" + emergency + "/confirmation";
		assertThat(this.api.page(ROUTE, this.dora).body()).contains(REASON).doesNotContain(yes);
		assertThat(this.api.page(ROUTE, this.sara).body()).doesNotContain(yes);
		assertThat(this.api.page(ROUTE, this.cora).body()).contains(yes);
	}

	@Test
	void afterAnHourWithoutAYesItIsTooLate() throws Exception {
		String emergency = asked(this.cora);
		this.clock.forward(Duration.ofMinutes(61));
		assertThat(confirm(this.sara, emergency).statusCode()).isEqualTo(409);
		assertThat(read(this.cora, emergency).statusCode()).isEqualTo(404);
	}

	@Test
	void aReasonATickAndACaseOfOthersAreNeeded() throws Exception {
		assertThat(ask(this.sara, this.number, "Because", true).body()).contains("\"field\":\"reason\"");
		assertThat(ask(this.sara, this.number, "x".repeat(1001), true).statusCode()).isEqualTo(422);
		assertThat(ask(this.sara, this.number, REASON, false).body()).contains("\"field\":\"knowsNobody\"");
		assertThat(ask(this.sara, 987654321, REASON, true).body()).contains("\"field\":\"number\"");
		assertThat(ask(this.dora, this.number, REASON, true).body()).contains("\"field\":\"number\"");
		assertThat(ask(this.talk.tokens().get(0), this.number, REASON, true).statusCode()).isEqualTo(404);
	}

	@Test
	void eachStepStandsInTheTrailOfTheCaseAndOfTheStaff() throws Exception {
		String emergency = asked(this.sara);
		confirm(this.cora, emergency);
		read(this.sara, emergency);
		List<String> kinds = this.jdbc.sql(
				"select kind || ' ' || role from trail where case_id = :id and kind like 'emergency%' order by trail_id")
			.param("id", id())
			.query(String.class)
			.list();
		assertThat(kinds).containsExactly("emergency-asked supervisor", "emergency-confirmed counselor",
				"emergency-read supervisor");
		List<String> pseudonyms = pseudonyms();
		assertThat(pseudonyms.get(1)).as("who said yes did not ask").isNotEqualTo(pseudonyms.get(0));
		assertThat(pseudonyms.get(2)).isEqualTo(pseudonyms.get(0));
		assertThat(this.jdbc
			.sql("select data ->> 'asked-by' from trail where case_id = :id and kind = 'emergency-confirmed'")
			.param("id", id())
			.query(String.class)
			.single()).isEqualTo(pseudonyms.get(0));
		assertThat(this.api.page(this.talk.path() + "/counsel", this.dora).body())
			.contains("One of us read this because there may be danger.");
		assertThat(this.api.send("GET", "/practice/acts", this.abel, null).body()).contains("emergency-asked",
				"\"actor\":\"Sara\"", "\"actor\":\"Cora\"");
	}

	private List<String> pseudonyms() {
		return this.jdbc.sql("select actor from trail where case_id = :id and kind like 'emergency%' order by trail_id")
			.param("id", id())
			.query(String.class)
			.list();
	}

	@Test
	void supervisorsAndAuditorsSeeThoseOfTheWeekAndCounselorsWhatWaits() throws Exception {
		String emergency = asked(this.sara);
		for (String reader : List.of(this.sara, this.cora)) {
			assertThat(line(reader, emergency).path("reason").asString()).isEqualTo(REASON);
		}
		assertThat(line(this.abel, emergency).path("reason").asString()).as("an auditor reads no words").isEmpty();
		confirm(this.cora, emergency);
		assertThat(line(this.abel, emergency).path("second").asString()).isEqualTo("Cora");
		assertThat(line(this.cora, emergency)).as("it waits no more").isNull();
		assertThat(this.api.page(ROUTE, this.abel).body()).contains("Asked by Sara.").doesNotContain(REASON);
		this.clock.forward(Duration.ofDays(8));
		assertThat(line(this.abel, emergency)).isNull();
	}

	@Test
	void whatTheStaffDidCannotBeChanged() throws Exception {
		asked(this.sara);
		for (String change : List.of("update staff_act set kind = 'x'", "delete from staff_act", "truncate staff_act",
				"delete from emergency")) {
			assertThatThrownBy(() -> this.jdbc.sql(change).update()).isInstanceOf(DataAccessException.class)
				.hasMessageContaining("only ever added");
		}
	}

	private String asked(String who) throws Exception {
		HttpResponse<String> answer = ask(who, this.number, REASON, true);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return Api.json(answer).path("id").asString();
	}

	private HttpResponse<String> ask(String who, long of, String reason, boolean knowsNobody) throws Exception {
		return this.api.send("POST", ROUTE, who,
				Api.json(Map.of("number", String.valueOf(of), "reason", reason, "knowsNobody", knowsNobody)));
	}

	private HttpResponse<String> confirm(String who, String emergency) throws Exception {
		return this.api.send("POST", ROUTE + "/" + emergency + "/confirmation", who, null);
	}

	private HttpResponse<String> read(String who, String emergency) throws Exception {
		return this.api.send("GET", ROUTE + "/" + emergency, who, null);
	}

	private JsonNode line(String who, String emergency) throws Exception {
		return Api.json(this.api.send("GET", ROUTE, who, null))
			.path("items")
			.valueStream()
			.filter((one) -> one.path("id").asString().equals(emergency))
			.findFirst()
			.orElse(null);
	}

}

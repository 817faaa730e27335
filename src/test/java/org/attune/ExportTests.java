package org.attune;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.attune.identity.AccessTokens;
import org.attune.identity.Accounts;
import org.attune.terms.Visitor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What an auditor's tools read in the exported log is what happened, and no more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTests {

	private static final String MARK = "kitchenword";

	private final List<Talk> talks = new ArrayList<>();

	private Program program;

	private JdbcClient jdbc;

	private Api api;

	private String auditor;

	@BeforeAll
	void talk() throws Exception {
		this.program = Program.start(TestDatabase.url(), "--attune.processes.extra=src/test/processes");
		this.program.part(Scheduler.class).stop();
		this.jdbc = this.program.part(JdbcClient.class);
		this.api = this.program.api();
		UUID abel = this.program.part(Accounts.class)
			.create(Visitor.Kind.AUDITOR, "Abel", UUID.randomUUID() + "@example.org");
		this.auditor = this.program.part(AccessTokens.class).issue(abel, Duration.ofDays(1));
		this.talks.add(walk(Talk.open(this.api, "quick-talk", "Ana", "Ben"), Choices.straight(1, MARK), 500));
		this.talks.add(walk(Talk.open(this.api, "quick-talk", "Ana", "Ben", "Cleo"), Choices.winding(2, MARK), 11));
		Talk counseled = Talk.open(this.api, "counseled", "Ana", "Ben");
		counseled.leave(0);
		this.talks.add(counseled);
		Awaitility.await().until(() -> count("trail").equals(count("trail_place")));
	}

	@AfterAll
	void stop() {
		this.program.close();
	}

	private Long count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

	private static Talk walk(Talk talk, Choices choices, int turns) throws Exception {
		for (int turn = 0; turn < turns && !talk.status().equals("closed"); turn++) {
			JsonNode step = talk.step(turn % talk.size()).orElse(null);
			if (step != null) {
				talk.answer(turn % talk.size(), step, choices.to(step));
			}
		}
		return talk;
	}

	@Test
	void xesKeepsToTheStandardAndTellsEveryEntryOfEveryCase() throws Exception {
		String file = export("export.xes");
		SecondReader.requireXes(file);
		Map<String, List<Map<String, String>>> traces = SecondReader.xes(file);
		assertThat(traces.keySet()).containsExactlyElementsOf(this.jdbc
			.sql("select case_id::text from trail join trail_place using (trail_id) group by case_id order by min(seq)")
			.query(String.class)
			.list());
		for (Talk talk : this.talks) {
			List<Map<String, String>> events = traces.get(id(talk));
			assertThat(events.stream().map((event) -> event.get("seq")).distinct())
				.containsExactlyElementsOf(entries(talk).stream().map((entry) -> entry.get("seq").toString()).toList());
			assertThat(events.stream().map((event) -> Instant.parse(event.get("time:timestamp")))).isSorted();
			assertThat(events).allSatisfy((event) -> assertThat(event).containsKeys("concept:name", "time:timestamp",
					"lifecycle:transition", "org:resource", "org:role", "process", "element", "kind", "seq"));
		}
	}

	@Test
	void xesNamesElementsAsTheirModelDoesAndPeopleByPseudonym() throws Exception {
		List<Map<String, String>> events = SecondReader.xes(export("export.xes")).get(id(this.talks.get(0)));
		Set<String> people = Set.copyOf(this.jdbc.sql("select pseudonym from person where case_id = :case::uuid")
			.param("case", id(this.talks.get(0)))
			.query(String.class)
			.list());
		List<Map<String, String>> signs = events.stream()
			.filter((event) -> event.get("concept:name").equals("Sign the plan"))
			.toList();
		assertThat(signs).filteredOn((event) -> event.get("org:role").equals("participant"))
			.hasSize(4)
			.extracting((event) -> event.get("lifecycle:transition"))
			.containsExactly("start", "start", "complete", "complete");
		assertThat(signs).filteredOn((event) -> event.get("org:role").equals("participant"))
			.extracting((event) -> event.get("org:resource"))
			.containsOnlyElementsOf(people);
		assertThat(events).filteredOn((event) -> event.get("element").equals("quick-talk"))
			.extracting((event) -> event.get("concept:name"))
			.containsExactly("opened", "Quick talk", "Quick talk");
	}

	@Test
	void ocelKeepsToTheStandardAndEveryThingThatIsNamedIsThere() throws Exception {
		String file = export("export.ocel.json");
		assertThat(SecondReader.wrongOcel(file)).isEmpty();
		JsonNode log = JsonMapper.shared().readTree(file);
		Set<String> things = new HashSet<>();
		log.path("objects").forEach((one) -> assertThat(things.add(one.path("id").asString())).isTrue());
		Set<String> kinds = names(log.path("objectTypes"));
		assertThat(kinds).containsExactlyInAnyOrder("case", "person", "step", "proposal", "agreement", "action");
		assertThat(log.path("objects").valueStream().map((one) -> one.path("type").asString())).isSubsetOf(kinds)
			.contains("case", "person");
		assertThat(log.path("events").valueStream().map((one) -> one.path("type").asString()).distinct())
			.containsExactlyInAnyOrderElementsOf(names(log.path("eventTypes")));
		for (String list : List.of("objects", "events")) {
			assertThat(log.path(list)).allSatisfy((one) -> assertThat(
					one.path("relationships").valueStream().map((link) -> link.path("objectId").asString()))
				.isSubsetOf(things));
		}
		assertThat(log.path("events").valueStream().map((event) -> event.path("id").asString()))
			.containsExactlyElementsOf(
					this.jdbc.sql("select 'e' || seq from trail_place order by seq").query(String.class).list());
	}

	@Test
	void ocelTellsOfStepsProposalsActionsAndTheAgreement() throws Exception {
		JsonNode log = JsonMapper.shared().readTree(export("export.ocel.json"));
		String caseId = id(this.talks.get(0));
		List<JsonNode> mine = log.path("objects")
			.valueStream()
			.filter((one) -> one.path("id").asString().startsWith(caseId))
			.toList();
		assertThat(mine).filteredOn((one) -> one.path("type").asString().equals("person")).hasSize(2);
		assertThat(mine).filteredOn((one) -> one.path("type").asString().equals("step"))
			.hasSize(this.jdbc.sql("select count(*) from step where case_id = :case::uuid")
				.param("case", caseId)
				.query(Integer.class)
				.single());
		List<JsonNode> agreements = ofType(mine, "agreement");
		assertThat(agreements).hasSize(1);
		List<String> agreed = links(agreements.get(0), "agrees to");
		assertThat(agreed).hasSize(1).isSubsetOf(ofType(mine, "proposal").stream().map(ExportTests::name).toList());
		assertThat(ofType(log.path("objects").valueStream().toList(), "agreement")).hasSize(1);
		List<JsonNode> making = log.path("events")
			.valueStream()
			.filter((event) -> links(event, "makes").contains(name(agreements.get(0))))
			.toList();
		assertThat(making).hasSize(1);
		assertThat(making.get(0).path("type").asString()).isEqualTo("Sign the plan: answered");
	}

	@Test
	void everyStepOfAPersonBeginsAndEndsOnce() throws Exception {
		List<Map<String, String>> steps = SecondReader.xes(export("export.xes"))
			.get(id(this.talks.get(0)))
			.stream()
			.filter((event) -> Set.of("asked", "answered").contains(event.get("kind")))
			.toList();
		Map<String, List<String>> lives = new LinkedHashMap<>();
		steps.forEach((event) -> lives
			.computeIfAbsent(event.get("concept:name") + event.get("concept:instance"), (key) -> new ArrayList<>())
			.add(event.get("lifecycle:transition")));
		assertThat(lives).hasSizeGreaterThan(10);
		assertThat(lives.values()).allSatisfy((life) -> assertThat(life).containsExactly("start", "complete"));
	}

	@Test
	void csvHasALineForEveryEntry() throws Exception {
		List<List<String>> lines = SecondReader.csv(export("export.csv"));
		assertThat(lines.get(0)).startsWith("seq", "at", "case", "process", "element", "name");
		List<Map<String, Object>> entries = this.jdbc.sql("""
				select seq, element, coalesce(encode(content, 'hex'), '') as content, data::text as data
				from trail join trail_place using (trail_id) order by seq""").query().listOfRows();
		assertThat(lines).hasSize(entries.size() + 1);
		for (int at = 0; at < entries.size(); at++) {
			List<String> line = lines.get(at + 1);
			assertThat(line).hasSize(12)
				.contains(entries.get(at).get("seq").toString(), (String) entries.get(at).get("element"),
						(String) entries.get(at).get("content"));
			assertThat(JsonMapper.shared().readTree(line.get(11)))
				.isEqualTo(JsonMapper.shared().readTree((String) entries.get(at).get("data")));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "export.xes", "export.ocel.json", "export.csv" })
	void theSameLogGivesTheSameBytesWithoutNamesAndWords(String route) throws Exception {
		String file = export(route);
		assertThat(file).isEqualTo(export(route)).contains(id(this.talks.get(0)));
		assertThat(file).doesNotContain(MARK, "Ana", "Ben", "Cleo", "kitchen on Sundays");
	}

	@ParameterizedTest
	@ValueSource(strings = { "export.xes", "export.ocel.json", "export.csv" })
	void aPartOfTheLogIsWhatFallsIntoIt(String route) throws Exception {
		assertThat(export(route + "?process=counseled")).contains(id(this.talks.get(2)))
			.doesNotContain(id(this.talks.get(0)));
		assertThat(export(route + "?process=quick-talk:999")).doesNotContain(id(this.talks.get(0)));
		String today = Instant.now().toString().substring(0, 10);
		assertThat(export(route + "?to=" + today + "&from=2020-01-01")).isEqualTo(export(route));
		assertThat(export(route + "?from=2999-01-01T00:00:00%2B02:00")).doesNotContain(id(this.talks.get(0)));
		String moment = (String) this.jdbc
			.sql("select to_char(at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from trail "
					+ "where case_id = :case::uuid and kind = 'withdrawn'")
			.param("case", id(this.talks.get(2)))
			.query(String.class)
			.single();
		assertThat(export(route + "?from=" + moment)).contains("withdrawn").doesNotContain("opened");
		assertThat(export(route + "?to=" + moment)).doesNotContain("withdrawn").contains("opened");
	}

	@ParameterizedTest
	@CsvSource({ "from=yesterday, from", "to=2027-02-30, to", "from=2027-02-02&to=2027-02-01, to",
			"process=no-such, process", "process=a%20b, process" })
	void whatCannotBeChosenIsRefusedByName(String query, String field) throws Exception {
		for (String route : List.of("export.xes", "export.ocel.json", "export.csv")) {
			HttpResponse<String> answer = this.api.send("GET", "/audit/" + route + "?" + query, this.auditor, null);
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
			assertThat(Api.json(answer).path("errors").path(0).path("field").asString()).isEqualTo(field);
		}
	}

	private String export(String route) throws Exception {
		HttpResponse<String> answer = this.api.send("GET", "/audit/" + route, this.auditor, null);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
		return answer.body();
	}

	private List<Map<String, Object>> entries(Talk talk) {
		return this.jdbc.sql("""
				select seq from trail join trail_place using (trail_id) where case_id = :case::uuid order by seq""")
			.param("case", id(talk))
			.query()
			.listOfRows();
	}

	private static List<JsonNode> ofType(List<JsonNode> objects, String type) {
		return objects.stream().filter((one) -> one.path("type").asString().equals(type)).toList();
	}

	private static List<String> links(JsonNode one, String qualifier) {
		return one.path("relationships")
			.valueStream()
			.filter((link) -> link.path("qualifier").asString().equals(qualifier))
			.map((link) -> link.path("objectId").asString())
			.toList();
	}

	private static String name(JsonNode object) {
		return object.path("id").asString();
	}

	private static String id(Talk talk) {
		return talk.path().substring("/cases/".length());
	}

	private static Set<String> names(JsonNode types) {
		Set<String> names = new HashSet<>();
		types.forEach((type) -> names.add(type.path("name").asString()));
		return names;
	}

}

package org.attune;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.attune.identity.AccessTokens;
import org.attune.identity.Accounts;
import org.attune.terms.Visitor;
import org.attune.vault.Vault;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** Who hears of a change, when, and who hears of none; on two nodes. */
@ExtendWith(OutputCaptureExtension.class)
class EventTests {

	private static final String[] SETTINGS = { "--attune.processes.extra=src/test/processes",
			"--attune.live.heartbeat=PT0.2S", "--attune.live.streams=3" };

	private static String url;

	private static Program one;

	private static Program two;

	@BeforeAll
	static void start() {
		url = TestDatabase.url();
		one = Program.start(url, SETTINGS);
		two = Program.start(url, SETTINGS);
	}

	@AfterAll
	static void stop() {
		one.close();
		two.close();
	}

	@Test
	void whenOneAnswersTheOtherHearsWithinASecondOnEitherNode() throws Exception {
		for (Program node : List.of(one, two)) {
			Talk talk = atOpenOne();
			try (Ears ben = Ears.of(talk, 1, node.api())) {
				answer(talk, 0);
				assertThat(ben.hearInTime("revealed")).isTrue();
			}
		}
	}

	@Test
	void everybodyHearsExactlyWhatChangesForThem() throws Exception {
		Talk talk = Talk.open(one.api(), "secrets", "Ana", "Ben");
		String dora = oversees(talk);
		try (Ears ana = Ears.of(talk, 0, two.api());
				Ears ben = Ears.of(talk, 1, two.api());
				Ears pages = Ears.ofPages(talk, 1, two.api());
				Ears counselor = Ears.open(two.api().listen("/api/v1" + talk.path() + "/events", dora))) {
			while (talk.status().equals("running")) {
				for (int person : List.of(0, 1)) {
					look(talk);
					answer(talk, person);
				}
			}
			assertThat(ben.until("closed")).as("each task, both rounds' words of the other, the end")
				.containsExactly("step", "step", "step", "revealed", "revealed", "step", "closed");
			assertThat(pages.until("closed")).as("the same")
				.containsExactly("step", "step", "step", "revealed", "revealed", "step", "closed");
			assertThat(ana.until("closed")).containsExactly("step", "step", "step", "revealed", "step", "revealed",
					"closed");
			assertThat(counselor.until("closed")).as("whatever others are asked too, as the board tells it")
				.containsExactly("step", "step", "step", "revealed", "step", "revealed", "step", "revealed", "step",
						"closed");
		}
	}

	@Test
	void anEventIsAnIdAndNothingElse() throws Exception {
		Talk talk = atOpenOne();
		Ears ben = Ears.of(talk, 1, two.api());
		answer(talk, 0);
		assertThat(ben.hearInTime("revealed")).isTrue();
		one.part(AccessTokens.class).revoke(talk.tokens().get(1));
		assertThat(ben.end()).isTrue();
		String id = talk.path().substring("/cases/".length());
		assertThat(new HashSet<>(ben.lines())).containsExactlyInAnyOrder("retry:1000", ":", "", "event:revealed",
				"data:{\"caseId\":\"" + id + "\"}");
	}

	@Test
	void whoHasNothingToDoWithACaseHearsNothingOfIt() throws Exception {
		Talk talk = atOpenOne();
		Talk other = Talk.open(one.api(), "secrets", "Fay", "Hal");
		try (Ears early = Ears.ofPages(other, 1, one.api())) {
			toOpenOne(other);
			assertThat(early.until("revealed")).as("all that happened until now").contains("revealed");
		}
		String events = talk.path() + "/events";
		try (Ears fay = Ears.ofPages(other, 1, one.api())) {
			assertThat(one.api().send("GET", events, other.tokens().get(1), null).statusCode()).isEqualTo(404);
			assertThat(one.api().send("GET", events, Portal.KEY, null).statusCode()).isEqualTo(404);
			assertThat(one.api().send("GET", events, null, null).statusCode()).isEqualTo(401);
			HttpResponse<String> problem = one.api()
				.send("GET", events, other.tokens().get(1), null, "Accept", "text/event-stream");
			assertThat(problem.statusCode()).isEqualTo(404);
			assertThat(problem.headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
			assertThat(one.api().page("/events", null).statusCode()).isEqualTo(302);
			answer(talk, 0);
			assertThat(talk.leave(1).statusCode()).isEqualTo(204);
			assertThat(other.leave(0).statusCode()).isEqualTo(204);
			assertThat(fay.until("closed")).containsExactly("step", "closed");
		}
	}

	@Test
	void whenTheConnectionThatHearsIsCutItIsMadeAnewAndNothingIsMissed() throws Exception {
		Talk talk = atOpenOne();
		try (Ears ben = Ears.of(talk, 1, one.api())) {
			int cut = one.part(JdbcClient.class)
				.sql("""
						select count(pg_terminate_backend(pid)) from pg_stat_activity
						where application_name = 'attune_news' and datname = current_database()""")
				.query(Integer.class)
				.single();
			assertThat(cut).isEqualTo(2);
			assertThat(ben.end()).as("who comes back looks again").isTrue();
		}
		try (Ears again = Ears.of(talk, 1, one.api())) {
			answer(talk, 0);
			assertThat(again.hearInTime("revealed")).isTrue();
		}
		Awaitility.await("the other node hears again, too")
			.until(() -> one.part(JdbcClient.class)
				.sql("""
						select count(*) from pg_stat_activity
						where application_name = 'attune_news' and datname = current_database()""")
				.query(Integer.class)
				.single() == 2);
	}

	@Test
	void aStreamEndsWithTheSession() throws Exception {
		Talk talk = atOpenOne();
		try (Ears ana = Ears.of(talk, 0, two.api()); Ears ben = Ears.of(talk, 1, two.api())) {
			one.part(AccessTokens.class).revoke(talk.tokens().get(1));
			assertThat(ben.end()).isTrue();
			assertThat(talk.leave(0).statusCode()).isEqualTo(204);
			assertThat(ana.until("closed")).contains("closed");
		}
	}

	@Test
	void streamsAreFewAndThoseOfWhoHungUpAreForgotten(CapturedOutput output) throws Exception {
		Talk talk = atOpenOne();
		List<Ears> all = new ArrayList<>();
		for (int stream = 0; stream < 3; stream++) {
			all.add(Ears.of(talk, 1, one.api()));
		}
		assertThat(talk.get(1, "/events").statusCode()).isEqualTo(429);
		all.forEach(Ears::close);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThatCode(() -> Ears.of(talk, 1, one.api()).close()).doesNotThrowAnyException());
		assertThat(output).doesNotContain("ERROR");
	}

	@Test
	void aProgramThatStopsWaitsForNoListener() throws Exception {
		Talk talk = atOpenOne();
		long before;
		try (Program third = Program.start(url, SETTINGS)) {
			Ears ben = Ears.of(talk, 1, third.api());
			before = System.nanoTime();
			third.close();
			assertThat(ben.end()).isTrue();
		}
		assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
	}

	/** A case whose people are to say something that the others read at once. */
	private static Talk atOpenOne() throws Exception {
		Talk talk = Talk.open(one.api(), "secrets", "Ana", "Ben");
		toOpenOne(talk);
		return talk;
	}

	private static void toOpenOne(Talk talk) throws Exception {
		while (!talk.step(0).orElseThrow().path("task").asString().equals("open_one")) {
			answer(talk, 0);
			answer(talk, 1);
		}
	}

	private static void answer(Talk talk, int person) throws Exception {
		JsonNode step = talk.step(person).orElseThrow();
		talk.answer(person, step, switch (step.path("task").asString()) {
			case "diary", "to_counselor" -> Map.of("words", "On Sundays");
			case "sealed_one", "open_one" -> Map.of("words", "On Mondays", "own", "Never", "helper", "Always");
			default -> Map.of();
		});
	}

	/** Opens every page; nobody hears of that. */
	private static void look(Talk talk) throws Exception {
		for (String token : talk.tokens()) {
			assertThat(two.api().page(talk.path(), token).statusCode()).isEqualTo(200);
			assertThat(two.api().page("/cases", token).statusCode()).isEqualTo(200);
		}
	}

	/** Gives the case a counselor; their token. */
	private static String oversees(Talk talk) {
		UUID account = one.part(Accounts.class).create(Visitor.Kind.COUNSELOR, "Dora", null);
		UUID person = UUID.randomUUID();
		one.part(JdbcClient.class)
			.sql("""
					insert into person (person_id, case_id, account_id, ordinal, role, pseudonym, name)
					values (:person, :case, :account, 8, 'counselor', 'd0d0d0d0d0d0', :name)""")
			.param("person", person)
			.param("case", UUID.fromString(talk.path().substring("/cases/".length())))
			.param("account", account)
			.param("name", one.part(Vault.class).create(person).seal("Dora", "name"))
			.update();
		return one.part(AccessTokens.class).issue(account, Duration.ofHours(1));
	}

}

package org.attune;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.attune.audit.log.SequencerClock;
import org.attune.identity.AccessTokens;
import org.attune.identity.Accounts;
import org.attune.terms.Visitor;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * To a counselor a case of somebody else, one that is not there, and what somebody keeps
 * to themselves are the same 404, with the same statements to the database.
 */
class CounselSilenceTests {

	private static Program program;

	private static Talk theirs;

	private static Talk mine;

	private static String egon;

	private static UUID kept;

	@BeforeAll
	static void start() throws Exception {
		program = Program.start(TestDatabase.url(), List.of(Statements.Configuration.class),
				"--attune.processes.extra=src/test/processes");
		program.part(Scheduler.class).stop();
		program.part(SequencerClock.class).stop();
		((ProcessEngineConfigurationImpl) program.part(ProcessEngine.class).getProcessEngineConfiguration())
			.getJobExecutor()
			.shutdown();
		String dora = token("Dora");
		egon = token("Egon");
		theirs = taken(dora);
		mine = taken(egon);
		kept = program.part(JdbcClient.class)
			.sql("select contribution_id from contribution where case_id = :case::uuid limit 1")
			.param("case", mine.path().substring("/cases/".length()))
			.query(UUID.class)
			.single();
	}

	@AfterAll
	static void stop() {
		program.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET    |                        |
			GET    | /contributions         |
			GET    | /step                  |
			POST   | /interventions         | {"kind": "note", "reason": "Because", "text": "Hello"}
			POST   | /interventions         | {"kind": "close", "reason": "Because"}
			POST   | /counselor             | {"knowsNobody": true}
			POST   | /pauses                | {"minutes": 30}
			POST   | /withdrawal            |
			PAGE   |                        |
			PAGE   | /counsel               |
			PAGE   | /counsel/now?seen=0    |
			PAGE   | /counsel/drawings/counseled |
			PAGE   | /interventions/new?kind=note |
			PAGE   | /notes                 |
			""")
	void aCaseOfAnotherIsAsQuietAsNone(String method, String below, String body) throws Exception {
		String rest = (below != null) ? below : "";
		Answer other = ask(method, theirs.path() + rest, body);
		Answer none = ask(method, "/cases/" + UUID.randomUUID() + rest, body);
		assertThat(other.status()).isEqualTo(404);
		assertThat(other).isEqualTo(none);
		assertThat(other.statements()).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "DELETE,", "PAGE,/taking-back" })
	void whatSomebodyWroteIsAsQuietAsNothing(String method, String below) throws Exception {
		String rest = (below != null) ? below : "";
		Answer there = ask(method, mine.path() + "/contributions/" + kept + rest, null);
		Answer none = ask(method, mine.path() + "/contributions/" + UUID.randomUUID() + rest, null);
		assertThat(there.status()).isEqualTo(404);
		assertThat(there).isEqualTo(none);
	}

	private static Answer ask(String method, String path, String body) throws Exception {
		send(method, path, body);
		Statements statements = program.part(Statements.class);
		statements.take();
		HttpResponse<String> answer = send(method, path, body);
		return new Answer(answer.statusCode(),
				answer.body().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id"), statements.take());
	}

	private static HttpResponse<String> send(String method, String path, String body) throws Exception {
		return method.equals("PAGE") ? program.api().page(path, egon) : program.api().send(method, path, egon, body);
	}

	private static Talk taken(String token) throws Exception {
		Talk talk = Talk.open(program.api(), "counseled", "Ana", "Ben");
		for (int person = 0; person < talk.size(); person++) {
			talk.answer(person, talk.step(person).orElseThrow(), Map.of("worry", "The rent"));
		}
		assertThat(
				program.api().send("POST", talk.path() + "/counselor", token, "{\"knowsNobody\": true}").statusCode())
			.isEqualTo(204);
		return talk;
	}

	private static String token(String name) {
		UUID account = program.part(Accounts.class).create(Visitor.Kind.COUNSELOR, name, null);
		return program.part(AccessTokens.class).issue(account, Duration.ofHours(1));
	}

	/** What came, and what it cost. */
	private record Answer(int status, String body, List<String> statements) {
	}

}

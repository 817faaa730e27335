package org.attune;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.attune.RouteMatrixTests.Line;
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
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * To a counselor a case of somebody else, one that is not there, and what somebody keeps
 * to themselves are the same 404, with the same statements to the database, by every
 * route that {@code routes.txt} knows.
 */
class CounselSilenceTests {

	private static Program program;

	private static Talk theirs;

	private static Talk mine;

	private static String egon;

	private static RouteCaller caller;

	private static UUID kept;

	private static UUID said;

	private static UUID step;

	@BeforeAll
	static void start() throws Exception {
		program = Program.start(TestDatabase.url(), List.of(Statements.Configuration.class),
				"--attune.processes.extra=src/test/processes", "--attune.rate.person=100000",
				"--attune.rate.address=100000");
		program.part(Scheduler.class).stop();
		program.part(SequencerClock.class).stop();
		((ProcessEngineConfigurationImpl) program.part(ProcessEngine.class).getProcessEngineConfiguration())
			.getJobExecutor()
			.shutdown();
		String dora = token("Dora");
		egon = token("Egon");
		theirs = taken(dora);
		mine = taken(egon);
		caller = program.caller();
		kept = one("contribution_id from contribution", mine);
		said = one("contribution_id from contribution", theirs);
		step = one("step_id from step", theirs);
	}

	private static UUID one(String what, Talk talk) {
		return program.part(JdbcClient.class)
			.sql("select " + what + " where case_id = :case::uuid limit 1")
			.param("case", talk.path().substring("/cases/".length()))
			.query(UUID.class)
			.single();
	}

	@AfterAll
	static void stop() {
		program.close();
	}

	/** Every route that leads to one case, whoever it is for. */
	static List<Line> ofOneCase() throws IOException {
		List<Line> lines = RouteMatrixTests.lines()
			.stream()
			.filter((line) -> line.path().contains("{caseId}"))
			.toList();
		assertThat(lines).hasSizeGreaterThan(80);
		return lines;
	}

	@ParameterizedTest
	@MethodSource("ofOneCase")
	void aCaseOfAnotherIsAsQuietAsNone(Line line) throws Exception {
		Answer other = ask(line.method(), path(line, theirs.path()), line.body());
		Answer none = ask(line.method(), path(line, "/cases/" + UUID.randomUUID()), line.body());
		assertThat(other.status()).as("a draft is never lost")
			.isIn(line.path().endsWith("/draft") ? List.of(200, 404) : List.of(403, 404));
		assertThat(other).isEqualTo(none);
		assertThat(other.status() == 403 || !other.statements().isEmpty()).isTrue();
	}

	/** The step and the words of the case that is another's, in both. */
	private static String path(Line line, String place) {
		return line.path()
			.replace("{caseId}", place.substring("/cases/".length()))
			.replace("{stepId}", step.toString())
			.replace("{contributionId}", said.toString())
			.replace("{process}", "counseled")
			.replaceAll("\\{[^}]+}", new UUID(0, 7).toString());
	}

	@ParameterizedTest
	@CsvSource({ "DELETE,/api/v1,", "GET,'',/taking-back", "GET,/api/v1,/receipt", "GET,'',/receipt" })
	void whatSomebodyWroteIsAsQuietAsNothing(String method, String base, String below) throws Exception {
		String path = base + mine.path() + "/contributions/%s" + ((below != null) ? below : "");
		Answer there = ask(method, path.formatted(kept), "");
		Answer none = ask(method, path.formatted(UUID.randomUUID()), "");
		assertThat(there.status()).isEqualTo(404);
		assertThat(there).isEqualTo(none);
	}

	private static Answer ask(String method, String path, String body) throws Exception {
		send(method, path, body);
		Statements statements = program.part(Statements.class);
		statements.take();
		HttpResponse<InputStream> answer = send(method, path, body);
		String text = new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
		return new Answer(answer.statusCode(), text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id"),
				statements.take());
	}

	private static HttpResponse<InputStream> send(String method, String path, String body) throws Exception {
		return caller.send(method, path, body, egon);
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

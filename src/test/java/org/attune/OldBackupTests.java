package org.attune;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.attune.audit.checkpoint.Checkpoints;
import org.attune.audit.log.Log;
import org.attune.audit.log.Sequencer;
import org.attune.verify.Verify;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The case files of before somebody erased their words are put back, with the newest keys
 * beside them, as they are kept apart: those words stay gone, the others' do not, and
 * every proof holds.
 */
class OldBackupTests {

	private static final String AUDIT = "audit-key-of-the-tests-01234567890";

	private static final String ANAS = "What Ana said of the kitchen";

	private static final String BENS = "What Ben said of the kitchen";

	@TempDir
	private Path directory;

	@Test
	void whatWasErasedIsNotBroughtBackByAnOlderBackupAndItsProofsHold() throws Exception {
		String url = TestDatabase.url();
		Talk talk;
		try (Program program = start(url)) {
			talk = over(program);
			settle(program);
			assertThat(said(program, talk, 1)).contains(ANAS, BENS);
		}
		String backup = TestDatabase.copyOf(url);
		List<Key> newest;
		String older;
		try (Program program = start(url)) {
			older = fetch(program, "checkpoint").body();
			HttpResponse<String> erased = program.api()
				.send("DELETE", talk.path() + "/words", talk.tokens().get(0), null);
			assertThat(erased.statusCode()).as(erased.body()).isEqualTo(204);
			assertThat(said(program, talk, 1)).contains(BENS).doesNotContain(ANAS);
			newest = keys(program);
		}
		try (Program restored = start(backup, newest)) {
			for (int person = 0; person < 2; person++) {
				assertThat(said(restored, talk, person)).doesNotContain(ANAS);
				assertThat(page(restored, talk, person)).doesNotContain(ANAS);
			}
			assertThat(said(restored, talk, 1)).contains(BENS);
			assertThat(page(restored, talk, 1)).contains(BENS);
			Files.writeString(this.directory.resolve("older"), older);
			assertThat(verify(restored)).isEqualTo("0 intact: " + restored.part(Log.class).size() + " entries\n");
		}
	}

	private static Program start(String url) {
		return Program.start(url, "--attune.audit.keys=" + AUDIT, "--attune.processes.extra=src/test/processes");
	}

	/**
	 * Starts where the keys of the backup were not kept, and today's are put in place.
	 */
	private static Program start(String backup, List<Key> newest) {
		JdbcClient jdbc = JdbcClient.create(TestDatabase.dataSource(backup));
		assertThat(jdbc.sql("delete from vault.person_key").update()).isGreaterThan(newest.size());
		newest.forEach((key) -> jdbc
			.sql("insert into vault.person_key (owner, wrapped, created_at) values (:owner, :wrapped, now())")
			.param("owner", key.owner())
			.param("wrapped", key.wrapped())
			.update());
		return start(backup);
	}

	private static List<Key> keys(Program program) {
		return program.part(JdbcClient.class)
			.sql("select owner, wrapped from vault.person_key")
			.query((row, number) -> new Key(row.getObject("owner", UUID.class), row.getBytes("wrapped")))
			.list();
	}

	/** A talk in which both said something, and which Ana left. */
	private static Talk over(Program program) throws Exception {
		Talk talk = Talk.open(program.api(), "straight", "Ana", "Ben");
		talk.answer(0, talk.step(0).orElseThrow(), Map.of("words", ANAS));
		talk.answer(1, talk.step(1).orElseThrow(), Map.of("words", BENS));
		assertThat(talk.leave(0).statusCode()).isEqualTo(204);
		assertThat(talk.status()).isEqualTo("closed");
		return talk;
	}

	private static String said(Program program, Talk talk, int person) throws Exception {
		HttpResponse<String> said = program.api()
			.send("GET", talk.path() + "/contributions", talk.tokens().get(person), null);
		assertThat(said.statusCode()).isEqualTo(200);
		return said.body();
	}

	private static String page(Program program, Talk talk, int person) throws Exception {
		HttpResponse<String> page = program.api().page(talk.path(), talk.tokens().get(person));
		assertThat(page.statusCode()).isEqualTo(200);
		return page.body();
	}

	private static void settle(Program program) {
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
			program.part(Sequencer.class).work();
			return program.part(Log.class)
				.size() == program.part(JdbcClient.class).sql("select count(*) from trail").query(Long.class).single();
		});
		program.part(Checkpoints.class).archive();
	}

	/** The whole log, and that it goes on from what was signed before the words went. */
	private String verify(Program program) throws Exception {
		settle(program);
		for (String name : List.of("checkpoint", "key", "entries")) {
			Files.writeString(this.directory.resolve(name),
					fetch(program, name + (name.equals("entries") ? "?limit=10000" : "")).body());
		}
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		int code = new Verify(new PrintStream(said)).run("--entries", file("entries"), "--checkpoint",
				file("checkpoint"), "--key", file("key"), "--since", file("older"));
		return code + " " + said.toString(UTF_8);
	}

	private static HttpResponse<String> fetch(Program program, String name) throws Exception {
		HttpResponse<String> response = program.api().send("GET", "/audit/" + name, AUDIT, null);
		assertThat(response.statusCode()).isEqualTo(200);
		return response;
	}

	private String file(String name) {
		return this.directory.resolve(name).toString();
	}

	/** What the schema that is kept apart holds of one owner. */
	private record Key(UUID owner, byte[] wrapped) {
	}

}

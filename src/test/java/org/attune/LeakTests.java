package org.attune;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import org.attune.notify.Postman;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import org.springframework.jdbc.core.simple.JdbcClient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whole cases with a marked word in everything people write: it is nowhere but with them.
 */
class LeakTests {

	private static final String MARK = "zq"
			+ Long.toString(ThreadLocalRandom.current().nextLong(1L << 50, 1L << 51), 36);

	@RegisterExtension
	static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	@Test
	void aMarkedWordIsNowhereButWithThoseWhoMayReadIt() throws Exception {
		Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
		try (Program program = Program.start(TestDatabase.url(), "--spring.mail.host=127.0.0.1",
				"--spring.mail.port=" + MAIL.getSmtp().getPort(), "--logging.level.org.attune=debug")) {
			this.log.start();
			root.addAppender(this.log);
			Api api = program.api();
			Talk agreed = agreed(api);
			Talk withdrawn = withdrawn(api);
			Talk open = open(api);
			program.part(Postman.class).work();

			for (Talk talk : List.of(agreed, withdrawn, open)) {
				assertThat(talk.contributions(0).toString()).as("what they read themselves").contains(MARK);
			}
			database(program.part(JdbcClient.class));
			answers(api);
			mails();
			assertThat(program.management().text("/actuator/prometheus")).contains("http_server_requests")
				.doesNotContainIgnoringCase(MARK);
			assertThat(program.management().text("/actuator/health")).contains("UP").doesNotContainIgnoringCase(MARK);
		}
		finally {
			root.detachAppender(this.log);
		}
		logs(root);
	}

	private Talk agreed(Api api) throws Exception {
		Talk talk = begin(api, 2);
		walk(talk, Choices.winding(7, MARK), 500);
		assertThat(talk.outcome()).isEqualTo("agreed");
		assertThat(talk.get(0, "/step").statusCode()).isEqualTo(204);
		return talk;
	}

	private Talk withdrawn(Api api) throws Exception {
		Talk talk = begin(api, 3);
		walk(talk, Choices.straight(8, MARK), 20);
		assertThat(talk.leave(2).statusCode()).isEqualTo(204);
		assertThat(talk.status()).isEqualTo("running");
		assertThat(talk.leave(1).statusCode()).isEqualTo(204);
		assertThat(talk.outcome()).isEqualTo("withdrawn");
		return talk;
	}

	private Talk open(Api api) throws Exception {
		Talk talk = begin(api, 3);
		String page = "/journal/" + UUID.randomUUID();
		expect(204, api.send("PUT", page, talk.tokens().get(0), Api.json(Map.of("answers", Map.of("fear", MARK)))));
		expect(422, api.send("PUT", page, talk.tokens().get(0), Api.json(Map.of("answers", Map.of(MARK, MARK)))));
		walk(talk, Choices.straight(9, MARK), 8);
		for (int person = 0; person < talk.size(); person++) {
			Optional<JsonNode> step = talk.step(person);
			if (step.isPresent()) {
				assertThat(talk.draft(person, step.get(), Map.of("heard", MARK, MARK, MARK)).statusCode())
					.isEqualTo(204);
				wrong(talk, person, step.get());
			}
		}
		assertThat(talk.status()).isEqualTo("running");
		return talk;
	}

	/** What goes wrong, with the word in it. */
	private static void wrong(Talk talk, int person, JsonNode step) throws Exception {
		Api api = talk.api();
		String token = talk.tokens().get(person);
		String path = talk.path() + "/steps/" + step.path("stepId").asString() + "/answer";
		String body = Api.json(Map.of("answers", Map.of(MARK, MARK, "voice", MARK, "understood", MARK)));
		expect(422, api.send("POST", path, token, body, "Idempotency-Key", MARK));
		expect(422, api.send("POST", path, token, "{\"answers\":{},\"" + MARK + "\":1}", "Idempotency-Key", MARK));
		expect(400, api.send("POST", path, token, "{\"answers\":{\"a\":\"" + MARK, "Idempotency-Key", MARK));
		expect(400, api.send("POST", path, token, MARK, "Idempotency-Key", MARK));
		expect(422, api.send("POST", path, token, "{\"answers\":\"" + MARK + "\"}", "Idempotency-Key", MARK));
		expect(404, api.send("POST", talk.path() + "/" + MARK, token, "{}"));
		expect(404, api.send("GET", "/cases/" + MARK, token, null));
		expect(404, api.send("GET", talk.path() + "/" + MARK, token, null));
		expect(401, api.send("GET", talk.path(), MARK, null));
		api.send("GET", talk.path() + "/contributions?after=" + MARK, token, null);
		api.send("POST", "/cases", Portal.KEY,
				Api.json(Map.of("process", MARK, "topic", MARK, "relationship", MARK, "people", List.of(MARK))));
		api.send("POST", "/cases", Portal.KEY,
				Api.json(Map.of("process", MARK, "topic", "About " + MARK, "relationship", "friends", "people",
						List.of(Map.of("name", MARK), Map.of("name", MARK, "contact", MARK)))));
	}

	private static void expect(int status, HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.request().method() + " " + answer.request().uri() + answer.body())
			.isEqualTo(status);
	}

	private static Talk begin(Api api, int people) throws Exception {
		List<Map<String, String>> named = new ArrayList<>();
		for (int person = 0; person < people; person++) {
			named.add(Map.of("name", "Ana" + person + " " + MARK, "contact", MARK + person + "@example.org"));
		}
		return Talk.open(api, "quick-talk", "About " + MARK, named);
	}

	private static void walk(Talk talk, Choices choices, int turns) throws Exception {
		for (int turn = 0; turn < turns && !talk.status().equals("closed"); turn++) {
			Optional<JsonNode> step = talk.step(turn % talk.size());
			if (step.isPresent()) {
				expect(200, talk.send(turn % talk.size(), step.get(), choices.to(step.get()), MARK + turn));
			}
		}
	}

	/** No row of any table, in any spelling. */
	private static void database(JdbcClient jdbc) {
		List<String> tables = jdbc.sql("""
				select format('%I.%I', table_schema, table_name) from information_schema.tables
				where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')""")
			.query(String.class)
			.list();
		assertThat(tables).contains("public.contribution", "vault.person_key", "public.act_ru_execution", "public.mail",
				"public.draft", "public.trail", "public.journal_entry");
		int rows = 0;
		for (String table : tables) {
			List<Map<String, Object>> found = jdbc.sql("select * from " + table).query().listOfRows();
			rows += found.size();
			found.forEach((row) -> row.forEach((column, value) -> assertClean(table + "." + column, value)));
		}
		assertThat(rows).isGreaterThan(100);
		assertThat(jdbc.sql("select count(*) from draft").query(Integer.class).single()).isPositive();
	}

	private static void assertClean(String where, Object value) {
		String text = (value instanceof byte[] bytes) ? new String(bytes, UTF_8) + HexFormat.of().formatHex(bytes)
				: text(value);
		for (String spelling : spellings()) {
			assertThat(text.toLowerCase(Locale.ROOT)).as(where).doesNotContain(spelling.toLowerCase(Locale.ROOT));
		}
	}

	private static String text(Object value) {
		try {
			return (value instanceof java.sql.Array array) ? Arrays.deepToString((Object[]) array.getArray())
					: String.valueOf(value);
		}
		catch (java.sql.SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The word itself, in hex, and in Base64 wherever it begins in a longer text. */
	private static List<String> spellings() {
		List<String> spellings = new ArrayList<>(List.of(MARK, HexFormat.of().formatHex(MARK.getBytes(UTF_8))));
		for (int shift = 0; shift < 3; shift++) {
			String encoded = Base64.getEncoder()
				.withoutPadding()
				.encodeToString((" ".repeat(shift) + MARK).getBytes(UTF_8));
			spellings.add(encoded.substring(4, encoded.length() - 2));
		}
		return spellings;
	}

	/** No header, no address. Only who sent the word is told the name of the field. */
	private static void answers(Api api) {
		for (HttpResponse<String> answer : api.answers()) {
			assertThat(answer.headers().map().toString()).doesNotContainIgnoringCase(MARK);
		}
		assertThat(api.answers())
			.anySatisfy((answer) -> assertThat(answer.headers().firstValue("Location")).isPresent());
		assertThat(api.answers()).anySatisfy((answer) -> assertThat(answer.statusCode()).isEqualTo(422));
	}

	private static void mails() throws Exception {
		assertThat(MAIL.waitForIncomingEmail(30_000, 1)).as("The postman may be under way with it").isTrue();
		MimeMessage[] mails = MAIL.getReceivedMessages();
		for (MimeMessage mail : mails) {
			assertThat(mail.getAllRecipients()[0].toString()).contains(MARK);
			assertThat(mail.getSubject() + mail.getContent() + mail.getMessageID()).doesNotContainIgnoringCase(MARK);
			mail.removeHeader("To");
			assertThat(GreenMailUtil.getHeaders(mail).replaceAll("for <[^>]*>", "")).doesNotContainIgnoringCase(MARK);
		}
	}

	private void logs(Logger root) {
		PatternLayout layout = new PatternLayout();
		layout.setContext(root.getLoggerContext());
		layout.setPattern("%level %logger %thread %mdc %msg%n%ex");
		layout.start();
		assertThat(this.log.list).anySatisfy((event) -> assertThat(event.getLoggerName()).startsWith("org.attune"));
		assertThat(((Logger) LoggerFactory.getLogger("org.attune")).getLevel()).isEqualTo(Level.DEBUG);
		for (ILoggingEvent event : List.copyOf(this.log.list)) {
			if (event.getLoggerName().startsWith("com.icegreen")) {
				continue; // the mail server of the test, which is not part of the program
			}
			assertThat(layout.doLayout(event)).doesNotContainIgnoringCase(MARK);
		}
	}

}

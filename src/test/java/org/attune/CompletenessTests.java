package org.attune;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.attune.casefile.practice.Practice;
import org.attune.casefile.practice.PracticeSettings;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever can be changed from outside leaves its fact in the trail of its case, or among
 * what the staff did, as {@code facts.txt} says. A route that has no line there fails.
 */
@AttuneTest
@Import(Occasion.class)
class CompletenessTests {

	private static final Path TABLE = Path.of("src/test/resources/facts.txt");

	/** What may change without a fact: what belongs to an account alone, and the log. */
	private static final Set<String> ALOOF = Set.of("account", "access_token", "sign_in_link", "mail", "draft",
			"dismissed_remark", "remark_count", "passkey_challenge", "set_up", "wrong_try", "scheduled_tasks",
			"person_key", "journal", "journal_entry", "trail_horizon", "trail_place", "tree_node");

	@Autowired
	private Occasion occasion;

	@Autowired
	private Practice practice;

	@Autowired
	private Scheduler scheduler;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	private PracticeSettings before;

	private RouteCaller sender;

	@BeforeEach
	void letNothingHappenByItself(@LocalServerPort int port) {
		this.scheduler.pause();
		Awaitility.await().until(() -> this.scheduler.getCurrentlyExecuting().isEmpty());
		this.sender = new RouteCaller(port);
		this.occasion.begin(new Api(port));
		this.before = this.practice.settings();
	}

	@AfterEach
	void letItHappenAgain() {
		this.practice.change(this.before);
		this.scheduler.resume();
	}

	@Test
	void everyRouteThatChangesSomethingHasALine() throws IOException {
		List<String> routes = this.mappings.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((each) -> each.getValue().getBeanType().getName().startsWith("org.attune"))
			.flatMap((each) -> routes(each.getKey()))
			.distinct()
			.toList();
		assertThat(routes).hasSizeGreaterThan(80);
		assertThat(lines().stream().map(Line::route)).containsExactlyInAnyOrderElementsOf(routes);
	}

	@ParameterizedTest
	@MethodSource("lines")
	void eachLeavesWhatTheTableSays(Line line) throws Exception {
		if (line.fact().startsWith("= ")) {
			assertThatATestSeesToIt(line.fact().substring(2));
			return;
		}
		for (String what : line.occasion()) {
			this.occasion.happen(what);
		}
		String token = this.occasion.token(line.who());
		Map<String, String> was = everything();
		Last last = last();
		succeeds(line, token);
		List<String> added = added(last);
		if (!line.fact().startsWith("- ")) {
			assertThat(added).contains(line.fact());
			return;
		}
		assertThat(line.fact()).as("a reason").hasSizeGreaterThan(6);
		assertThat(added).isEmpty();
		assertThat(everything()).isEqualTo(was);
	}

	private void succeeds(Line line, String token) throws Exception {
		HttpResponse<InputStream> answer = this.sender.send(line.method(), this.occasion.fill(line.path()),
				this.occasion.fill(line.body()), token);
		try (InputStream body = answer.body()) {
			assertThat(answer.statusCode()).as(() -> text(body)).isBetween(200, 399);
		}
		assertThat(answer.headers().firstValue("Location").orElse("")).doesNotEndWith("/lost-link");
	}

	private static String text(InputStream body) {
		try {
			return new String(body.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			return ex.getMessage();
		}
	}

	private Last last() {
		return this.jdbc
			.sql("""
					select (select coalesce(max(trail_id), 0) from trail), (select coalesce(max(act_id), 0) from staff_act)""")
			.query((row, number) -> new Last(row.getLong(1), row.getLong(2)))
			.single();
	}

	/** The kinds of what was added since. */
	private List<String> added(Last since) {
		return this.jdbc.sql("""
				select kind from trail where trail_id > :fact
				union all select 'staff:' || kind from staff_act where act_id > :act""")
			.param("fact", since.fact())
			.param("act", since.act())
			.query(String.class)
			.list();
	}

	/** A mark of what stands in each table, but for those that hold no facts. */
	private Map<String, String> everything() {
		Map<String, String> marks = new TreeMap<>();
		this.jdbc.sql("""
				select schemaname || '.' || tablename from pg_tables
				where schemaname in ('public', 'vault') and tablename not like 'act\\_%'
					and tablename <> all(:aloof)""")
			.param("aloof", ALOOF.toArray(String[]::new))
			.query(String.class)
			.list()
			.forEach((table) -> marks.put(table, mark(table)));
		assertThat(marks).containsKeys("public.case_file", "public.step", "public.contribution", "public.practice");
		return marks;
	}

	private String mark(String table) {
		return this.jdbc.sql("select coalesce(sum(hashtextextended(t::text, 0)), 0)::text from " + table + " t")
			.query(String.class)
			.single();
	}

	private static void assertThatATestSeesToIt(String test) throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
			List<Path> found = files.filter((file) -> file.getFileName().toString().equals(test + ".java")).toList();
			assertThat(found).hasSize(1);
			assertThat(Files.readString(found.get(0))).contains("staff_act");
		}
	}

	static List<Line> lines() throws IOException {
		return Files.readAllLines(TABLE)
			.stream()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.map(Line::read)
			.toList();
	}

	private static Stream<String> routes(RequestMappingInfo info) {
		String given = info.getParamsCondition()
			.getExpressions()
			.stream()
			.map((each) -> " [" + each + "]")
			.collect(Collectors.joining());
		return info.getMethodsCondition()
			.getMethods()
			.stream()
			.filter((method) -> method != RequestMethod.GET)
			.flatMap((method) -> info.getPatternValues().stream().map((path) -> method + " " + path + given));
	}

	/** Up to where the trail has come, and the staff's. */
	private record Last(long fact, long act) {
	}

	/** A line of the table. */
	record Line(String route, String who, List<String> occasion, String fact, String body) {

		static Line read(String text) {
			String[] cells = text.split(" *\\| *", 5);
			assertThat(cells).as(text).hasSize(5);
			return new Line(cells[0], cells[1], cells[2].isEmpty() ? List.of() : List.of(cells[2].split(" ")), cells[3],
					cells[4]);
		}

		String method() {
			return this.route.split(" ")[0];
		}

		String path() {
			return this.route.split(" ")[1];
		}

		@Override
		public String toString() {
			return this.route;
		}

	}

}

package org.attune;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.attune.audit.checkpoint.Checkpoints;
import org.attune.audit.log.Sequencer;
import org.attune.identity.AccessTokens;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who gets in where: every route of the running program, for every role, as
 * {@code routes.txt} says. A route that has no line there fails.
 */
@AttuneTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteMatrixTests {

	private static final Path TABLE = Path.of("src/test/resources/routes.txt");

	/** In the order of the table's columns. */
	private static final List<String> ROLES = List.of("nobody", "participant", "outsider", "counselor", "other",
			"auditor", "portal", "supervisor", "administrator");

	/** How many marks a line has where the last two roles need none of their own. */
	private static final int SHORT = 7;

	private final Map<String, UUID> staff = new HashMap<>();

	@Autowired
	private Sequencer sequencer;

	@Autowired
	private Checkpoints checkpoints;

	@Autowired
	private WayIn wayIn;

	@Autowired
	private AccessTokens access;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	private Api api;

	private RouteCaller caller;

	@BeforeAll
	void meet(@LocalServerPort int port) {
		this.api = new Api(port);
		this.caller = new RouteCaller(port);
		Map<String, Visitor.Kind> kinds = Map.of("outsider", Visitor.Kind.PARTICIPANT, "counselor",
				Visitor.Kind.COUNSELOR, "other", Visitor.Kind.COUNSELOR, "auditor", Visitor.Kind.AUDITOR, "supervisor",
				Visitor.Kind.SUPERVISOR, "administrator", Visitor.Kind.ADMINISTRATOR);
		kinds.forEach((role, kind) -> this.staff.put(role, this.wayIn.has(kind, "Somebody").account()));
	}

	/** A token of its own for each request, as signing out ends it; null for nobody. */
	private String token(String role, Talk talk) {
		return switch (role) {
			case "nobody" -> null;
			case "participant" -> talk.tokens().get(0);
			case "portal" -> Portal.KEY;
			default -> this.access.issue(this.staff.get(role), Duration.ofHours(1));
		};
	}

	@Test
	void everyRouteHasALineAndEveryLineARoute() throws IOException {
		List<String> routes = this.mappings.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((each) -> each.getValue().getBeanType().getName().startsWith("org.attune"))
			.flatMap((each) -> routes(each.getKey()))
			.distinct()
			.sorted()
			.toList();
		assertThat(routes).hasSizeGreaterThan(60);
		assertThat(lines().stream().map(Line::route).map((route) -> route.replaceAll("\\?.*", "")))
			.containsExactlyInAnyOrderElementsOf(routes);
	}

	static List<Line> lines() throws IOException {
		return Files.readAllLines(TABLE)
			.stream()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.map(Line::read)
			.toList();
	}

	@ParameterizedTest
	@MethodSource("lines")
	void whoGetsInAndWhoDoesNotIsAsTheTableSays(Line line) throws Exception {
		Map<String, Boolean> found = new LinkedHashMap<>();
		for (String role : ROLES) {
			found.put(role, getsIn(line, role));
		}
		assertThat(found).isEqualTo(line.allowed());
	}

	private boolean getsIn(Line line, String role) throws Exception {
		Talk talk = Talk.open(this.api, "counseled", "Ana", "Ben");
		JsonNode step = talk.step(0).orElseThrow();
		talk.answer(0, step, Map.of("worry", "The rent"));
		talk.answer(1, talk.step(1).orElseThrow(), Map.of("worry", "The rent"));
		String counsel = "{\"knowsNobody\": true}";
		assertThat(this.api.send("POST", talk.path() + "/counselor", token("counselor", talk), counsel).statusCode())
			.isEqualTo(204);
		this.sequencer.work();
		if (line.path().matches(".*/(proof|checkpoint)")) {
			this.checkpoints.archive();
		}
		HttpResponse<InputStream> answer = this.caller.send(line.method(), path(line.path(), talk, step), line.body(),
				token(role, talk));
		answer.body().close();
		boolean lost = answer.headers().firstValue("Location").filter((to) -> to.endsWith("/lost-link")).isPresent();
		return !lost && !List.of(401, 403, 404).contains(answer.statusCode());
	}

	/** The route in that case, for Ana's step and what Ana said. */
	private String path(String route, Talk talk, JsonNode step) throws Exception {
		String said = talk.contributions(0).path(0).path("contributionId").asString(UUID.randomUUID().toString());
		String path = route.replace("{caseId}", talk.path().substring("/cases/".length()))
			.replace("{stepId}", step.path("stepId").asString())
			.replace("{contributionId}", said)
			.replace("{rule}", "R01")
			.replace("{process}", "counseled");
		return path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
	}

	private static Stream<String> routes(RequestMappingInfo info) {
		return info.getMethodsCondition()
			.getMethods()
			.stream()
			.flatMap((method) -> info.getPatternValues().stream().map((path) -> method + " " + path));
	}

	/** A line of the table: who gets in, role by role, with what is sent. */
	record Line(String method, String path, Map<String, Boolean> allowed, String body) {

		private static final Pattern LINE = Pattern.compile("(\\S+)\\s+(\\S+)\\s+([-+](?:\\s+[-+](?!\\S))*)\\s*(.*)");

		static Line read(String text) {
			Matcher line = LINE.matcher(text.strip());
			assertThat(line.matches()).as(text).isTrue();
			List<String> marks = List.of(line.group(3).split("\\s+"));
			assertThat(marks.size()).as(text).isIn(SHORT, ROLES.size());
			Map<String, Boolean> allowed = new LinkedHashMap<>();
			for (int role = 0; role < ROLES.size(); role++) {
				allowed.put(ROLES.get(role), (role < marks.size()) ? marks.get(role).equals("+")
						: allowed.get("outsider") && allowed.get("other"));
			}
			String body = line.group(4);
			return new Line(line.group(1), line.group(2), allowed,
					(body.isEmpty() && line.group(2).startsWith("/api/")) ? "{}" : body);
		}

		String route() {
			return this.method + " " + this.path;
		}

		@Override
		public String toString() {
			return route();
		}

	}

}

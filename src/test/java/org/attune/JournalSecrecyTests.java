package org.attune;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.attune.audit.log.Sequencer;
import org.attune.identity.AccessTokens;
import org.attune.identity.Accounts;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody wrote for themselves, looked for by everybody else, in every place there
 * is.
 */
@AttuneTest
class JournalSecrecyTests {

	private static final String MARK = "Zirbelholz";

	@Autowired
	private Accounts accounts;

	@Autowired
	private AccessTokens access;

	@Autowired
	private Sequencer sequencer;

	@LocalServerPort
	private int port;

	@Test
	void nobodyElseReachesAWordOfItByAnyRoute() throws Exception {
		Api api = new Api(this.port);
		Talk talk = Talk.open(api, "counseled", "Ana", "Ben");
		String ana = talk.tokens().get(0);
		String entry = UUID.randomUUID().toString();
		assertThat(api.send("PUT", "/journal/" + entry, ana, "{\"answers\":{\"fear\":\"" + MARK + "\"}}").statusCode())
			.isEqualTo(204);
		JsonNode step = talk.step(0).orElseThrow();
		RouteCaller caller = new RouteCaller(this.port);
		assertThat(text(caller.send("GET", "/journal", null, ana))).as("its author").contains(MARK);
		String page = "/cases/" + id(talk) + "/steps/" + step.path("stepId").asString();
		assertThat(text(caller.send("GET", page, null, ana))).as("its author, in a step").contains(MARK);
		talk.answer(0, step, Map.of("worry", "The rent"));
		talk.answer(1, talk.step(1).orElseThrow(), Map.of("worry", "The rent"));
		Map<String, String> others = others(talk);
		String counsel = "{\"knowsNobody\": true}";
		assertThat(api.send("POST", talk.path() + "/counselor", others.get("counselor"), counsel).statusCode())
			.isEqualTo(204);
		this.sequencer.work();
		int asked = 0;
		for (RouteMatrixTests.Line line : lines()) {
			for (Map.Entry<String, String> other : others.entrySet()) {
				String path = line.path()
					.replace("{caseId}", id(talk))
					.replace("{stepId}", step.path("stepId").asString())
					.replace("{entryId}", entry)
					.replace("{rule}", "R01")
					.replace("{process}", "counseled")
					.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
				assertThat(text(caller.send(line.method(), path, line.body(), other.getValue())))
					.as("%s: %s %s", other.getKey(), line.method(), line.path())
					.doesNotContain(MARK);
				asked++;
			}
		}
		assertThat(asked).isGreaterThan(1000);
		assertThat(api.send("GET", "/journal", ana, null).body()).as("nobody changed it").contains(MARK);
	}

	/**
	 * Those that only read come first: what others do may end the case. Left out: what
	 * never ends, and what would make a stranger of who asks.
	 */
	private static List<RouteMatrixTests.Line> lines() throws Exception {
		List<RouteMatrixTests.Line> lines = new ArrayList<>(RouteMatrixTests.lines());
		lines.removeIf((line) -> line.path().endsWith("events") || line.path().equals("/sign-out"));
		lines.sort(Comparator.comparing((line) -> !line.method().equals("GET")));
		return lines;
	}

	private Map<String, String> others(Talk talk) {
		Map<String, String> tokens = new LinkedHashMap<>();
		tokens.put("nobody", null);
		tokens.put("Ben", talk.tokens().get(1));
		tokens.put("portal", Portal.KEY);
		Map.of("outsider", Visitor.Kind.PARTICIPANT, "counselor", Visitor.Kind.COUNSELOR, "other",
				Visitor.Kind.COUNSELOR, "auditor", Visitor.Kind.AUDITOR, "supervisor", Visitor.Kind.SUPERVISOR,
				"administrator", Visitor.Kind.ADMINISTRATOR)
			.forEach((role, kind) -> tokens.put(role, this.access.issue(
					this.accounts.create(kind, "Somebody", UUID.randomUUID() + "@example.org"), Duration.ofHours(1))));
		return tokens;
	}

	private static String id(Talk talk) {
		return talk.path().substring("/cases/".length());
	}

	private static String text(HttpResponse<InputStream> answer) throws Exception {
		try (InputStream body = answer.body()) {
			return answer.headers().map() + new String(body.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}

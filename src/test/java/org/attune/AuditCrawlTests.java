package org.attune;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.attune.audit.checkpoint.Checkpoints;
import org.attune.audit.log.Log;
import org.attune.audit.log.Sequencer;
import org.attune.identity.AccessTokens;
import org.attune.identity.Accounts;
import org.attune.terms.Visitor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An auditor who follows every link from their first page comes to all their pages, and
 * finds no word that people wrote on any of them, nor in a file from there.
 */
@AttuneTest
class AuditCrawlTests {

	/** In names, in the topic, and in whatever is written. */
	private static final String MARK = "Zzmarigold";

	private static final Pattern LINK = Pattern.compile("href=\"((?:/audit|/practice/)[^\"#]*)");

	/** A script asks for it, or a form that is filled in. */
	private static final Set<String> NO_LINK = Set.of("/audit/figures/drawings/{process}", "/audit/export/file");

	@Autowired
	private Accounts accounts;

	@Autowired
	private AccessTokens access;

	@Autowired
	private Sequencer sequencer;

	@Autowired
	private Log log;

	@Autowired
	private Checkpoints checkpoints;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	private Api api;

	@BeforeEach
	void somebodyTalks(@LocalServerPort int port) throws Exception {
		this.api = new Api(port);
		Talk talk = Talk.open(this.api, "quick-talk", MARK + " on Sundays",
				List.of(Map.of("name", MARK + " Ana"), Map.of("name", MARK + " Ben")));
		Choices choices = Choices.straight(1, MARK);
		for (int person = 0; person < 2; person++) {
			JsonNode step = talk.step(person).orElseThrow();
			talk.answer(person, step, choices.to(step));
		}
		assertThat(talk.contributions(0).toString() + talk.show(0)).contains(MARK);
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
			this.sequencer.work();
			return this.log.size() == this.jdbc.sql("select count(*) from trail").query(Long.class).single();
		});
		this.checkpoints.archive();
	}

	@Test
	void everyPageOfAnAuditorIsOneLinkOrAFewAwayAndHoldsNoWordOfPeople() throws Exception {
		String abel = this.access.issue(
				this.accounts.create(Visitor.Kind.AUDITOR, "Abel", UUID.randomUUID() + "@example.org"),
				Duration.ofHours(1));
		Map<String, String> pages = follow("/audit", abel);
		pages.forEach((path, body) -> assertThat(body).as(path).doesNotContainIgnoringCase(MARK));
		assertThat(pages.keySet()).contains("/practice/acts", "/practice/emergencies");
		for (String route : routes()) {
			Pattern shape = Pattern.compile(route.replaceAll("\\{[^}]+}", "[^/]+"));
			assertThat(pages.keySet()).as(route)
				.anyMatch((path) -> shape.matcher(path.replaceAll("\\?.*", "")).matches());
		}
		for (String file : List.of("/audit/export/file?format=CSV", "/audit/export/file?format=XES",
				"/audit/export/file?format=OCEL")) {
			assertThat(body(file, abel)).as(file).hasSizeGreaterThan(500).doesNotContainIgnoringCase(MARK);
		}
	}

	/** Every page that links lead to, but not more than some of a kind. */
	private Map<String, String> follow(String first, String token) throws Exception {
		Map<String, String> seen = new TreeMap<>();
		Map<String, Integer> kinds = new TreeMap<>();
		Deque<String> next = new ArrayDeque<>(List.of(first));
		while (!next.isEmpty()) {
			String path = next.poll();
			String kind = path.replaceAll("\\?.*", "").replaceAll("/[0-9a-f-]{36}|/\\d+", "/x");
			if (seen.containsKey(path) || kinds.merge(kind, 1, Integer::sum) > 3) {
				continue;
			}
			seen.put(path, body(path, token));
			LINK.matcher(seen.get(path))
				.results()
				.map((link) -> link.group(1).replace("&amp;", "&"))
				.forEach(next::add);
		}
		return seen;
	}

	private String body(String path, String token) throws Exception {
		HttpResponse<String> answer = this.api.page(path, token);
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		return answer.body();
	}

	private Set<String> routes() {
		Set<String> routes = this.mappings.getHandlerMethods()
			.keySet()
			.stream()
			.filter((info) -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
			.flatMap((info) -> info.getPatternValues().stream())
			.filter((path) -> path.startsWith("/audit") && !NO_LINK.contains(path))
			.collect(Collectors.toSet());
		assertThat(routes).hasSizeGreaterThan(10);
		return routes;
	}

}

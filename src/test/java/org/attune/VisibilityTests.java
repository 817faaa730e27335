package org.attune;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.attune.Mark.Moment;
import org.attune.identity.AccessTokens;
import org.attune.identity.Accounts;
import org.attune.terms.Visitor;
import org.attune.vault.Vault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who reads whose words, on every way to them, at every moment of a case: Ana, Ben and
 * Cleo, who leaves, talk; Dora is their counselor; nobody else has to do with the case.
 */
@AttuneTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisibilityTests {

	private static final List<String> MEMBERS = List.of("Ana", "Ben", "Cleo", "Dora");

	private static final List<String> STRANGERS = List.of("Other counselor", "Of another case", "Auditor", "Portal",
			"Nobody");

	private final Map<Moment, Scene> scenes = new EnumMap<>(Moment.class);

	private final Map<String, String> tokens = new HashMap<>();

	private Api api;

	@BeforeAll
	void meet(@LocalServerPort int port, @Autowired Accounts accounts, @Autowired AccessTokens access,
			@Autowired Vault vault, @Autowired JdbcClient jdbc) throws Exception {
		this.api = new Api(port);
		UUID dora = accounts.create(Visitor.Kind.COUNSELOR, "Dora", null);
		for (Moment moment : Moment.values()) {
			Scene scene = new Scene(this.api, moment);
			this.scenes.put(moment, scene);
			giveTo(dora, UUID.fromString(scene.path().substring("/cases/".length())), vault, jdbc);
		}
		this.tokens.put("Dora", access.issue(dora, Duration.ofHours(1)));
		this.tokens.put("Other counselor",
				access.issue(accounts.create(Visitor.Kind.COUNSELOR, "Egon", null), Duration.ofHours(1)));
		this.tokens.put("Auditor",
				access.issue(accounts.create(Visitor.Kind.AUDITOR, "Gus", null), Duration.ofHours(1)));
		this.tokens.put("Of another case", Talk.open(this.api, "visible-classes", "Fay", "Hal").tokens().get(0));
		this.tokens.put("Portal", Portal.KEY);
	}

	private static void giveTo(UUID counselor, UUID caseId, Vault vault, JdbcClient jdbc) {
		UUID person = UUID.randomUUID();
		jdbc.sql("""
				insert into person (person_id, case_id, account_id, ordinal, role, pseudonym, name)
				values (:person, :case, :account, 8, 'counselor', 'd0d0d0d0d0d0', :name)""")
			.param("person", person)
			.param("case", caseId)
			.param("account", counselor)
			.param("name", vault.create(person).seal("Dora", "name"))
			.update();
	}

	static Stream<Arguments> whatTheyMayRead() {
		return all(MEMBERS);
	}

	static Stream<Arguments> whatStrangersTry() {
		return all(STRANGERS);
	}

	private static Stream<Arguments> all(List<String> readers) {
		return Stream.of(Moment.values())
			.flatMap((moment) -> readers.stream()
				.flatMap((reader) -> Stream.of(Route.values()).map((route) -> Arguments.of(moment, reader, route))));
	}

	@ParameterizedTest
	@MethodSource("whatTheyMayRead")
	void peopleReadExactlyWhatIsForThem(Moment moment, String reader, Route route) throws Exception {
		Scene scene = this.scenes.get(moment);
		HttpResponse<String> response = ask(route, scene, scene.path(), reader);
		if (!route.isFor(reader)) {
			assertThat(response.statusCode()).isIn(302, 404);
			assertThat(Mark.in(response.body())).isEmpty();
			return;
		}
		boolean looks = moment == Moment.ALL_ANSWERED && Set.of("Ana", "Cleo").contains(reader)
				|| Set.of(Moment.ONE_LEFT, Moment.TAKEN_BACK).contains(moment) && reader.equals("Ben");
		assertThat(Mark.in(response.body()))
			.isEqualTo(scene.mayRead(reader, (mark) -> route.leadsTo(mark, looks, moment)));
		assertThat(response.statusCode()).isIn(route.statuses());
	}

	@ParameterizedTest
	@MethodSource("whatStrangersTry")
	void aCaseOfOthersIsAsOneThatIsNotThere(Moment moment, String reader, Route route) throws Exception {
		Scene scene = this.scenes.get(moment);
		String nowhere = "/cases/" + UUID.randomUUID();
		HttpResponse<String> there = ask(route, scene, scene.path(), reader);
		HttpResponse<String> notThere = ask(route, scene, nowhere, reader);
		assertThat(there.statusCode()).isEqualTo(notThere.statusCode()).isEqualTo(refusal(reader, route));
		assertThat(there.body()).isEqualTo(notThere.body().replace(nowhere, scene.path()));
		assertThat(Mark.in(there.body())).isEmpty();
	}

	private static int refusal(String reader, Route route) {
		return switch (reader) {
			case "Nobody" -> route.isPage() ? 302 : 401;
			case "Portal" -> route.isPage() ? 302 : 404;
			case "Auditor" -> route.isPage() ? 404 : 403;
			default -> 404;
		};
	}

	private HttpResponse<String> ask(Route route, Scene scene, String path, String reader) throws Exception {
		String token = this.tokens.getOrDefault(reader, scene.token(reader));
		return route.ask(this.api, scene, path, reader, token);
	}

}

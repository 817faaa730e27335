package org.attune.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.attune.AttuneTest;
import org.attune.Portal;
import org.attune.RandomAnswers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A portal opens cases, and its people walk through them over HTTP alone. */
@AttuneTest
class HttpWalkTests {

	private static final int MOST_TURNS = 1500;

	private final HttpClient client = HttpClient.newHttpClient();

	private final JsonMapper json = new JsonMapper();

	private final List<String> tokens = new ArrayList<>();

	@LocalServerPort
	int port;

	private String address;

	private Done before;

	@ParameterizedTest
	@CsvSource({ "quick-talk,2,1", "quick-talk,3,2", "quick-talk,5,3", "pairs,3,4", "calling,2,5", "writers,3,6",
			"counting,5,7", "askers,3,8", "nobody,2,9", "straight,2,10" })
	void aWalkOverHttpComesToAnEnd(String process, int people, int seed) throws Exception {
		walk(process, people, seed, Integer.MAX_VALUE);
	}

	@ParameterizedTest
	@CsvSource({ "quick-talk,2,1", "quick-talk,3,2", "quick-talk,5,3", "pairs,3,4", "pairs,5,5", "calling,3,6",
			"writers,5,7", "counting,5,8", "askers,3,9", "single-answers,3,10", "attempts,3,11", "straight,3,12" })
	void aWalkThatSomebodyLeavesComesToAnEnd(String process, int people, int seed) throws Exception {
		walk(process, people, seed, seed % 4 + 1);
	}

	private void walk(String process, int people, int seed, int leaves) throws Exception {
		open(process, people);
		Random random = new Random(seed);
		RandomAnswers answers = new RandomAnswers(random, "kitchen");
		JsonNode view = show();
		for (int turn = 0; !view.path("status").asString().equals("closed"); turn++) {
			assertThat(turn).as("%s", view).isLessThan(MOST_TURNS);
			String token = this.tokens.get(random.nextInt(people));
			if (turn == leaves) {
				assertThat(send("POST", this.address + "/withdrawal", token, null, null).statusCode()).isEqualTo(204);
				this.before = null;
			}
			move(token, answers);
			view = show();
		}
		assertThat(view.path("outcome").asString()).isNotEmpty();
		assertThat(view.path("waitingFor")).isEmpty();
		for (String token : this.tokens) {
			assertThat(send("GET", this.address + "/step", token, null, null).statusCode()).isEqualTo(204);
		}
	}

	private void open(String process, int people) throws Exception {
		List<Map<String, String>> named = List.of("Ana", "Ben", "Cleo", "Dan", "Eve")
			.subList(0, people)
			.stream()
			.map((name) -> Map.of("name", name))
			.toList();
		HttpResponse<String> opened = send("POST", "/cases", Portal.KEY, null, Map.of("process", process, "topic",
				"The kitchen on Sundays", "relationship", "friends", "people", named));
		assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
		JsonNode body = this.json.readTree(opened.body());
		this.address = "/cases/" + body.path("caseId").asString();
		body.path("people").forEach((person) -> this.tokens.add(person.path("token").asString()));
	}

	private void move(String token, RandomAnswers answers) throws Exception {
		HttpResponse<String> looked = send("GET", this.address + "/step", token, null, null);
		if (looked.statusCode() == 204) {
			return;
		}
		JsonNode step = this.json.readTree(looked.body());
		Done now = new Done(token, this.address + "/steps/" + step.path("stepId").asString() + "/answer",
				UUID.randomUUID().toString(), Map.of("answers", answers.to(step.path("form"))));
		assertRefusals(now, step);
		HttpResponse<String> answered = send(now, now.key());
		assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
		assertThat(contribution(send(now, now.key()))).isEqualTo(contribution(answered));
		assertProblem(send(now, "another key"), 409, "already-done");
		if (this.before != null) {
			assertThat(send(this.before, this.before.key()).statusCode()).isEqualTo(200);
		}
		this.before = now;
	}

	private void assertRefusals(Done now, JsonNode step) throws Exception {
		String field = firstField(step.path("form")).path("key").asString();
		Map<String, Object> wrong = Map.of("answers", Map.of(field, Map.of("not", "an answer")));
		HttpResponse<String> refused = send("POST", now.address(), now.token(), now.key(), wrong);
		assertProblem(refused, 422, "invalid-answers");
		List<String> fields = new ArrayList<>();
		this.json.readTree(refused.body())
			.path("errors")
			.forEach((error) -> fields.add(error.path("field").asString()));
		assertThat(fields).contains(field);
		assertProblem(send("POST", now.address(), null, now.key(), now.body()), 401, "unauthorized");
		for (String token : this.tokens) {
			if (!token.equals(now.token())) {
				assertProblem(send("POST", now.address(), token, now.key(), now.body()), 404, "not-found");
			}
		}
	}

	private static JsonNode firstField(JsonNode form) {
		for (JsonNode component : form.path("components")) {
			JsonNode field = component.path("type").asString().equals("group") ? firstField(component) : component;
			if (field != null && field.has("key")) {
				return field;
			}
		}
		return null;
	}

	private void assertProblem(HttpResponse<String> response, int status, String code) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
		assertThat(this.json.readTree(response.body()).path("type").asString()).isEqualTo("urn:attune:" + code);
	}

	private JsonNode show() throws Exception {
		return this.json.readTree(send("GET", this.address, this.tokens.get(0), null, null).body());
	}

	private String contribution(HttpResponse<String> answered) {
		return this.json.readTree(answered.body()).path("contributionId").asString();
	}

	private HttpResponse<String> send(Done answer, String key) throws Exception {
		return send("POST", answer.address(), answer.token(), key, answer.body());
	}

	private HttpResponse<String> send(String method, String path, String token, String key, Object body)
			throws Exception {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.port + "/api/v1" + path))
			.method(method,
					(body != null) ? HttpRequest.BodyPublishers.ofString(this.json.writeValueAsString(body))
							: HttpRequest.BodyPublishers.noBody())
			.header("Content-Type", "application/json");
		if (token != null) {
			request.header("Authorization", "Bearer " + token);
		}
		if (key != null) {
			request.header("Idempotency-Key", key);
		}
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private record Done(String token, String address, String key, Map<String, Object> body) {
	}

}

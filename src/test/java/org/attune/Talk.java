package org.attune;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One case and those who talk in it, over the JSON API.
 *
 * @param path the case's address
 * @param people the ids of its people, in their order
 * @param tokens the bearer token of each
 */
record Talk(Api api, String path, List<String> people, List<String> tokens) {

	/** Opens a case through the portal, with people of these names. */
	static Talk open(Api api, String process, String topic, List<Map<String, String>> people) throws Exception {
		HttpResponse<String> answer = api.send("POST", "/cases", Portal.KEY,
				Api.json(Map.of("process", process, "topic", topic, "relationship", "friends", "people", people)));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		JsonNode opened = Api.json(answer);
		return new Talk(api, "/cases/" + opened.path("caseId").asString(), each(opened, "personId"),
				each(opened, "token"));
	}

	static Talk open(Api api, String process, String... names) throws Exception {
		return open(api, process, "The kitchen on Sundays",
				List.of(names).stream().map((name) -> Map.of("name", name)).toList());
	}

	private static List<String> each(JsonNode opened, String field) {
		return opened.path("people").valueStream().map((person) -> person.path(field).asString()).toList();
	}

	int size() {
		return this.tokens.size();
	}

	/** What the person is asked now. */
	Optional<JsonNode> step(int person) throws Exception {
		HttpResponse<String> answer = get(person, "/step");
		assertThat(answer.statusCode()).as(answer.body()).isIn(200, 204);
		return (answer.statusCode() == 200) ? Optional.of(Api.json(answer)) : Optional.empty();
	}

	/** The case as the person sees it. */
	JsonNode show(int person) throws Exception {
		return Api.json(get(person, ""));
	}

	String status() throws Exception {
		return show(0).path("status").asString();
	}

	String outcome() throws Exception {
		return show(0).path("outcome").asString();
	}

	/** What the person can read of what was said. */
	JsonNode contributions(int person) throws Exception {
		return Api.json(get(person, "/contributions")).path("items");
	}

	HttpResponse<String> get(int person, String below) throws Exception {
		return this.api.send("GET", this.path + below, this.tokens.get(person), null);
	}

	HttpResponse<String> send(int person, JsonNode step, Map<String, Object> answers, String key) throws Exception {
		return this.api.send("POST", this.path + "/steps/" + step.path("stepId").asString() + "/answer",
				this.tokens.get(person), Api.json(Map.of("answers", answers)), "Idempotency-Key", key);
	}

	HttpResponse<String> draft(int person, JsonNode step, Map<String, Object> answers) throws Exception {
		return this.api.send("PUT", this.path + "/steps/" + step.path("stepId").asString() + "/draft",
				this.tokens.get(person), Api.json(Map.of("answers", answers)));
	}

	/** Answers, and gives back what came of it. */
	JsonNode answer(int person, JsonNode step, Map<String, Object> answers) throws Exception {
		HttpResponse<String> answer = send(person, step, answers, UUID.randomUUID().toString());
		assertThat(answer.statusCode()).as(step.path("task").asString() + answer.body()).isEqualTo(200);
		return Api.json(answer);
	}

	/** Takes back all that the person said, and tells how much that was. */
	int takeBack(int person) throws Exception {
		int count = 0;
		for (JsonNode said : contributions(person)) {
			if (said.path("by").asString().equals(this.people.get(person))) {
				String path = this.path + "/contributions/" + said.path("contributionId").asString();
				assertThat(this.api.send("DELETE", path, this.tokens.get(person), null).statusCode()).isEqualTo(204);
				count++;
			}
		}
		return count;
	}

	HttpResponse<String> leave(int person) throws Exception {
		return this.api.send("POST", this.path + "/withdrawal", this.tokens.get(person), null);
	}

}

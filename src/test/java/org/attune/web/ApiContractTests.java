package org.attune.web;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;

import org.attune.terms.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class ApiContractTests extends WebTest {

	private static final String CASE = """
			{"process":"quick-talk","topic":"Who walks the dog","relationship":"friends",
			 "people":[{"name":"Ana"},{"name":"Ben","contact":"ben@example.org"}]}""";

	@Test
	void aPortalOpensACaseAndGetsATokenForEach() throws Exception {
		HttpResponse<String> response = api("POST", "/cases", PORTAL, CASE);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
		JsonNode opened = json(response);
		assertThat(opened.propertyNames()).containsExactlyInAnyOrder("caseId", "people");
		assertThat(opened.path("people")).hasSize(2)
			.allSatisfy((person) -> assertThat(person.propertyNames()).containsExactlyInAnyOrder("personId", "name",
					"token"));
		assertThat(response.headers().firstValue("Location"))
			.contains("/api/v1/cases/" + opened.path("caseId").asString());
	}

	@Test
	void aPersonOpensACaseAsTheFirstAndGetsNoTokens() throws Exception {
		String body = CASE.replace("{\"name\":\"Ana\"},", "");
		HttpResponse<String> response = api("POST", "/cases", token(Visitor.Kind.PARTICIPANT), body);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
		JsonNode people = json(response).path("people");
		assertThat(people).hasSize(2)
			.allSatisfy((person) -> assertThat(person.propertyNames()).containsExactlyInAnyOrder("personId", "name"));
		assertThat(people.path(0).path("name").asString()).isEqualTo("Ana");
	}

	@Test
	void theSameKeyOpensTheSameCase() throws Exception {
		String key = UUID.randomUUID().toString();
		JsonNode first = json(api("POST", "/cases", PORTAL, CASE, "Idempotency-Key", key));
		JsonNode second = json(api("POST", "/cases", PORTAL, CASE, "Idempotency-Key", key));
		assertThat(second.path("caseId")).isEqualTo(first.path("caseId"));
	}

	@ParameterizedTest
	@CsvSource({ "friends, partners", "Ben, Carla", "Ana, Anna" })
	void theSameKeyForAnotherWishOpensNothing(String wished, String otherwise) throws Exception {
		String key = UUID.randomUUID().toString();
		api("POST", "/cases", PORTAL, CASE, "Idempotency-Key", key);
		assertThat(CASE).contains(wished);
		assertProblem(api("POST", "/cases", PORTAL, CASE.replace(wished, otherwise), "Idempotency-Key", key), 422,
				"idempotency-mismatch");
	}

	@Test
	void aCaseAndAStepLookAsTheContractSays() throws Exception {
		Walk walk = walk();
		JsonNode shown = json(api("GET", walk.path(), walk.first(), null));
		assertThat(shown.propertyNames()).containsExactlyInAnyOrder("caseId", "process", "status", "stage",
				"waitingFor", "you");
		assertThat(shown.path("process").propertyNames()).containsExactlyInAnyOrder("id", "version");
		assertThat(shown.path("you").propertyNames()).containsExactlyInAnyOrder("personId", "canAnswer");
		JsonNode step = step(walk);
		assertThat(step.propertyNames()).containsExactlyInAnyOrder("stepId", "task", "title", "guidance", "stage",
				"privacy", "readers", "due", "form");
		assertThat(step.path("readers").valueStream().map(JsonNode::asString)).endsWith("you");
		assertThat(step.path("form").path("components").isArray()).isTrue();
	}

	@Test
	void anAnswerIsTakenOnceAndReadBack() throws Exception {
		Walk walk = walk();
		JsonNode step = step(walk);
		String path = walk.path() + "/steps/" + step.path("stepId").asString() + "/answer";
		String body = answers(step).toString();
		HttpResponse<String> first = api("POST", path, walk.first(), body, "Idempotency-Key", "one");
		assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
		assertThat(json(first).propertyNames()).containsExactlyInAnyOrder("contributionId", "remarks", "next");
		JsonNode again = json(api("POST", path, walk.first(), body, "Idempotency-Key", "one"));
		assertThat(again.path("contributionId")).isEqualTo(json(first).path("contributionId"));
		assertProblem(api("POST", path, walk.first(), body, "Idempotency-Key", "two"), 409, "already-done");
		JsonNode page = json(api("GET", walk.path() + "/contributions", walk.first(), null));
		assertThat(page.propertyNames()).containsExactlyInAnyOrder("items", "next");
		assertThat(page.path("items").path(0).propertyNames()).containsExactlyInAnyOrder("contributionId", "task",
				"stage", "by", "at", "answers");
	}

	@Test
	void anAnswerNeedsAKeyAndAnswersThatFit() throws Exception {
		Walk walk = walk();
		JsonNode step = step(walk);
		String path = walk.path() + "/steps/" + step.path("stepId").asString() + "/answer";
		assertInvalid(api("POST", path, walk.first(), answers(step).toString()), "invalid-request", "Idempotency-Key");
		assertInvalid(api("POST", path, walk.first(), answers(step).toString(), "Idempotency-Key", "k".repeat(201)),
				"invalid-request", "Idempotency-Key");
		assertInvalid(api("POST", path, walk.first(), "{}", "Idempotency-Key", "k"), "invalid-request", "answers");
		assertInvalid(api("POST", path, walk.first(), "{\"answers\":{\"adult\":\"perhaps\"}}", "Idempotency-Key", "k"),
				"invalid-answers", "adult");
	}

	@Test
	void aDraftIsKept() throws Exception {
		Walk walk = walk();
		String path = walk.path() + "/steps/" + step(walk).path("stepId").asString() + "/draft";
		assertThat(api("PUT", path, walk.first(), "{\"answers\":{}}").statusCode()).isEqualTo(204);
	}

	@Test
	void whoLeavesLeavesWithoutAWord() throws Exception {
		Walk walk = walk();
		assertThat(api("POST", walk.path() + "/withdrawal", walk.first(), null).statusCode()).isEqualTo(204);
		assertThat(api("GET", walk.path() + "/step", walk.first(), null).statusCode()).isEqualTo(204);
	}

	@Test
	void whoTakesABreakIsToldUntilWhenAndComesBack() throws Exception {
		Walk walk = walk();
		String step = step(walk).path("stepId").asString();
		HttpResponse<String> asked = api("POST", walk.path() + "/pauses", walk.first(), "{\"minutes\":20}");
		assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
		assertThat(json(asked).propertyNames()).containsExactly("until");
		assertThat(Instant.parse(json(asked).path("until").asString())).isBetween(Instant.now().plusSeconds(1100),
				Instant.now().plusSeconds(1200));
		JsonNode shown = json(api("GET", walk.path(), walk.first(), null));
		assertThat(shown.path("status").asString()).isEqualTo("paused");
		assertThat(shown.path("pausedUntil")).isEqualTo(json(asked).path("until"));
		assertThat(api("GET", walk.path() + "/step", walk.first(), null).statusCode()).isEqualTo(204);
		assertProblem(api("POST", walk.path() + "/steps/" + step + "/answer", walk.first(), "{\"answers\":{}}",
				"Idempotency-Key", "k"), 409, "paused");
		assertThat(api("PUT", walk.path() + "/steps/" + step + "/draft", walk.first(), "{\"answers\":{}}").statusCode())
			.isEqualTo(204);
		assertProblem(api("POST", walk.path() + "/pauses", walk.first(), "{\"minutes\":60}"), 409, "paused");
		assertThat(api("DELETE", walk.path() + "/pauses/current", walk.first(), null).statusCode()).isEqualTo(204);
		assertProblem(api("DELETE", walk.path() + "/pauses/current", walk.first(), null), 404, "not-found");
		assertThat(step(walk).path("stepId").asString()).isEqualTo(step);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"minutes\":null}", "{\"minutes\":19}", "{\"minutes\":20161}",
			"{\"minutes\":20.5}", "{\"minutes\":\"20\"}", "{\"minutes\":true}", "{\"minutes\":9223372036854775807}" })
	void aBreakTakesAFittingNumberOfMinutes(String body) throws Exception {
		Walk walk = walk();
		assertInvalid(api("POST", walk.path() + "/pauses", walk.first(), body), "invalid-request", "minutes");
		assertThat(json(api("GET", walk.path(), walk.first(), null)).path("status").asString()).isEqualTo("running");
	}

	@Test
	void anAuthorTakesBackWhatTheySaidAndStillReadsIt() throws Exception {
		Walk walk = walk();
		JsonNode step = step(walk);
		String id = json(api("POST", walk.path() + "/steps/" + step.path("stepId").asString() + "/answer", walk.first(),
				answers(step).toString(), "Idempotency-Key", "one"))
			.path("contributionId")
			.asString();
		String path = walk.path() + "/contributions/" + id;
		assertThat(api("DELETE", path, walk.first(), null).statusCode()).isEqualTo(204);
		assertThat(api("DELETE", path, walk.first(), null).statusCode()).isEqualTo(204);
		JsonNode mine = json(api("GET", walk.path() + "/contributions", walk.first(), null)).path("items").path(0);
		assertThat(mine.path("takenBack").asBoolean()).isTrue();
		assertThat(mine.path("answers")).isNotEmpty();
		assertProblem(api("DELETE", walk.path() + "/contributions/" + UUID.randomUUID(), walk.first(), null), 404,
				"not-found");
	}

	@Test
	void aStrangerFindsNothing() throws Exception {
		Walk walk = walk();
		String stranger = token(Visitor.Kind.PARTICIPANT);
		String stepPath = walk.path() + "/steps/" + step(walk).path("stepId").asString();
		assertProblem(api("GET", walk.path(), stranger, null), 404, "not-found");
		assertProblem(api("GET", walk.path() + "/step", stranger, null), 404, "not-found");
		assertProblem(api("GET", walk.path() + "/contributions", stranger, null), 404, "not-found");
		assertProblem(api("POST", walk.path() + "/withdrawal", stranger, null), 404, "not-found");
		assertProblem(api("PUT", stepPath + "/draft", stranger, "{\"answers\":{}}"), 404, "not-found");
		assertProblem(api("POST", stepPath + "/answer", stranger, "{\"answers\":{}}", "Idempotency-Key", "k"), 404,
				"not-found");
		assertProblem(api("POST", walk.path() + "/pauses", stranger, "{\"minutes\":20}"), 404, "not-found");
		assertProblem(api("DELETE", walk.path() + "/pauses/current", stranger, null), 404, "not-found");
		assertProblem(api("DELETE", walk.path() + "/contributions/" + UUID.randomUUID(), stranger, null), 404,
				"not-found");
		assertProblem(api("GET", walk.path(), PORTAL, null), 404, "not-found");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"quick-talk"            | "no-such"                    | process
			"Who walks the dog"     | "dogs"                       | topic
			"Who walks the dog"     | "a\\u0000bcdefg"             | topic
			"Who walks the dog"     | 123456                       | topic
			"Who walks the dog"     | "I will kill you if you go"  | topic
			"friends"               | "enemies"                    | relationship
			"friends"               | "family","language":"a_b_c"  | language
			"friends"               | "family","pace":"hurried"    | pace
			"friends"               | "family","colour":"red"      | colour
			"friends"               | "family","which":"cousins"   | which
			"friends"               | "friends","which":"parents"  | which
			"Ana"                   | ""                           | people[0].name
			"Ana"                   | "A","age":3                  | people[0].age
			"ben@example.org"       | "ben"                        | people[1].contact
			{"name":"Ana"},         | `` | people
			{"name":"Ana"}          | {"name":"A","contact":"BEN@example.org"} | people[1].contact
			""")
	void aWrongFieldIsNamed(String right, String wrong, String field) throws Exception {
		assertInvalid(api("POST", "/cases", PORTAL, CASE.replace(right, wrong)), "invalid-request", field);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]x", "{\"topic\":\"a\",\"topic\":\"b\"}", "{\"topic\":NaN}", "{} {}" })
	void whatIsNoJsonIsMalformed(String body) throws Exception {
		assertProblem(api("POST", "/cases", PORTAL, body), 400, "malformed");
	}

	@Test
	void jsonThatIsNestedTooDeeplyIsMalformed() throws Exception {
		String body = "{\"answers\":{\"a\":" + "[".repeat(2000) + "]".repeat(2000) + "}}";
		assertProblem(api("PUT", "/cases/" + UUID.randomUUID() + "/steps/" + UUID.randomUUID() + "/draft",
				token(Visitor.Kind.PARTICIPANT), body), 400, "malformed");
	}

	private Walk walk() throws Exception {
		JsonNode opened = json(api("POST", "/cases", PORTAL, CASE));
		return new Walk("/cases/" + opened.path("caseId").asString(),
				opened.path("people").path(0).path("token").asString());
	}

	private JsonNode step(Walk walk) throws Exception {
		HttpResponse<String> response = api("GET", walk.path() + "/step", walk.first(), null);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return json(response);
	}

	static ObjectNode answers(JsonNode step) {
		ObjectNode body = JsonNodeFactory.instance.objectNode();
		ObjectNode answers = body.putObject("answers");
		fill(step.path("form"), answers);
		return body;
	}

	private static void fill(JsonNode parent, ObjectNode answers) {
		for (JsonNode component : parent.path("components")) {
			String key = component.path("key").asString("");
			switch (component.path("type").asString()) {
				case "group" -> fill(component, answers);
				case "checkbox" -> answers.put(key, true);
				case "radio", "select" -> answers.set(key, component.path("values").path(0).path("value"));
				case "checklist" -> answers.putArray(key).add(component.path("values").path(0).path("value"));
				case "textarea", "textfield" -> answers.put(key, "I would like to talk about this calmly.");
				default -> assertThat(component.path("type").asString()).isNotEqualTo("number");
			}
		}
	}

	private void assertInvalid(HttpResponse<String> response, String code, String field) {
		assertProblem(response, 422, code);
		assertThat(json(response).path("errors").valueStream().map((error) -> error.path("field").asString()))
			.contains(field);
		assertThat(json(response).path("errors").valueStream())
			.allSatisfy((error) -> assertThat(error.path("message").asString()).isNotBlank());
	}

	private void assertProblem(HttpResponse<String> response, int status, String code) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
		assertThat(response.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("application/problem+json"));
		assertThat(json(response).path("type").asString()).isEqualTo("urn:attune:" + code);
	}

	/** A new case and the token of its first person. */
	private record Walk(String path, String first) {
	}

}

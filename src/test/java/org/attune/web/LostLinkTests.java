package org.attune.web;

import java.net.http.HttpResponse;
import java.util.UUID;

import org.attune.terms.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What people meet who are not signed in. */
class LostLinkTests extends WebTest {

	@ParameterizedTest
	@ValueSource(strings = { "/nothing", "/cases/1/nothing", "/nothing/at/all", "/case", "/actuator" })
	void whatIsNotThereIsNotFound(String path) throws Exception {
		HttpResponse<String> response = send("GET", path, (String) null);
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
		assertThat(response.body()).contains("We cannot find this page");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/cases", "/cases/1", "/cases/1/withdrawal", "/cases/1/steps/2", "/cases/1/now" })
	void whatNeedsASignInTellsTheWayIn(String path) throws Exception {
		HttpResponse<String> response = send("GET", path, (String) null);
		assertThat(response.statusCode()).isEqualTo(302);
		assertThat(response.headers().firstValue("Location").orElse("")).endsWith("/lost-link");
	}

	@Test
	void aCaseThatIsThereAndOneThatIsNotLeadTheSameWay() throws Exception {
		String body = """
				{"process": "quick-talk", "topic": "Sundays", "relationship": "friends", "people": [{"name": "Ben"}]}""";
		String id = json(api("POST", "/cases", token(Visitor.Kind.PARTICIPANT), body)).path("caseId").asString();
		HttpResponse<String> there = send("GET", "/cases/" + id, (String) null);
		HttpResponse<String> not = send("GET", "/cases/" + UUID.randomUUID(), (String) null);
		assertThat(there.statusCode()).isEqualTo(not.statusCode()).isEqualTo(302);
		assertThat(there.headers().firstValue("Location")).isEqualTo(not.headers().firstValue("Location"));
	}

}

package org.attune.web;

import java.net.http.HttpResponse;

import org.attune.terms.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@TestPropertySource(properties = { "attune.rate.person=3", "attune.rate.address=5", "attune.rate.sign-in=1" })
class RateLimitTests extends WebTest {

	@Test
	void whoAsksTooOftenIsToldWhenToComeBackAndNobodyElseWaits() throws Exception {
		String hasty = token(Visitor.Kind.PARTICIPANT);
		HttpResponse<String> response = null;
		for (int request = 0; request < 4; request++) {
			response = api("GET", "/cases/1", hasty, null);
		}
		assertThat(response.statusCode()).isEqualTo(429);
		assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(json(response).path("type").asString()).isEqualTo("urn:attune:too-many-requests");
		assertThat(response.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
		assertThat(api("GET", "/cases/1", token(Visitor.Kind.PARTICIPANT), null).statusCode()).isEqualTo(404);
		assertThat(api("GET", "/cases/1", PORTAL, null).statusCode()).isEqualTo(404);
	}

	@Test
	void withoutATokenTheAddressCounts() throws Exception {
		HttpResponse<String> response = null;
		for (int request = 0; request < 6; request++) {
			response = send("GET", "/lost-link", (String) null, "X-Forwarded-For", "203.0.113.7");
		}
		assertThat(response.statusCode()).isEqualTo(429);
		assertThat(response.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("text/html"));
		assertThat(send("GET", "/api/v1/cases/1", (String) null, "X-Forwarded-For", "203.0.113.7").statusCode())
			.isEqualTo(429);
		assertThat(send("GET", "/lost-link", (String) null, "X-Forwarded-For", "203.0.113.8").statusCode())
			.isEqualTo(200);
	}

}

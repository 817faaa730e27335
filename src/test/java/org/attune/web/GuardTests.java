package org.attune.web;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.attune.terms.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GuardTests extends WebTest {

	private static final Pattern HIDDEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final String FORM = "application/x-www-form-urlencoded";

	@ParameterizedTest
	@ValueSource(strings = { "", "Bearer", "Bearer nobody", "Basic YTpi" })
	void withoutAGoodTokenNothingIsAnswered(String authorization) throws Exception {
		HttpResponse<String> response = authorization.isEmpty() ? send("GET", "/api/v1/cases/1", (String) null)
				: send("GET", "/api/v1/cases/1", (String) null, "Authorization", authorization);
		assertProblem(response, 401, "unauthorized");
		assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
	}

	@Test
	void anAuditKeyOpensNothingButTheAudit() throws Exception {
		assertProblem(api("GET", "/cases/" + UUID.randomUUID(), AUDIT, null), 403, "forbidden");
		assertProblem(api("POST", "/cases", AUDIT, "{}"), 403, "forbidden");
		assertProblem(send("GET", "/api/v1/audit/nothing", (String) null, "Authorization", "Bearer " + AUDIT), 404,
				"not-found");
		assertProblem(send("POST", "/api/v1/audit/nothing", "", "Authorization", "Bearer " + AUDIT), 403, "forbidden");
	}

	@Test
	void theAuditIsForNobodyElse() throws Exception {
		assertProblem(send("GET", "/api/v1/audit/nothing", (String) null, "Authorization", "Bearer " + PORTAL), 403,
				"forbidden");
		assertProblem(send("GET", "/api/v1/audit/nothing", (String) null), 401, "unauthorized");
	}

	@Test
	void whoChecksOpensNoCases() throws Exception {
		assertProblem(api("POST", "/cases", token(Visitor.Kind.AUDITOR), "{}"), 403, "forbidden");
	}

	@Test
	void aCookieOpensNoDoorForPrograms() throws Exception {
		String cookie = "attune=" + token(Visitor.Kind.PARTICIPANT);
		assertProblem(send("GET", "/api/v1/cases/" + UUID.randomUUID(), (String) null, "Cookie", cookie), 401,
				"unauthorized");
	}

	@Test
	void aBearerTokenOpensNoDoorForPeople() throws Exception {
		String token = token(Visitor.Kind.PARTICIPANT);
		HttpResponse<String> response = send("GET", "/cases", (String) null, "Authorization", "Bearer " + token);
		assertThat(response.statusCode()).isEqualTo(302);
		assertThat(location(response)).isEqualTo("/lost-link");
	}

	@Test
	void wrongAddressesAndMethodsAreToldAsProblems() throws Exception {
		String token = token(Visitor.Kind.PARTICIPANT);
		assertProblem(api("GET", "/nothing", token, null), 404, "not-found");
		assertProblem(api("POST", "/nothing", token, "{}"), 404, "not-found");
		HttpResponse<String> response = api("DELETE", "/cases", token, null);
		assertProblem(response, 405, "method-not-allowed");
		assertThat(response.headers().firstValue("Allow")).isPresent();
		assertProblem(send("POST", "/api/v1/cases", "topic", "Authorization", "Bearer " + token, "Content-Type",
				"text/plain"), 415, "unsupported-media-type");
		assertProblem(send("GET", "/api/v1/cases/a;b", (String) null, "Authorization", "Bearer " + token), 400,
				"malformed");
	}

	@Test
	void aBodyThatIsTooLongIsRefusedAlsoWhenItsLengthIsNotTold() throws Exception {
		String token = token(Visitor.Kind.PARTICIPANT);
		String body = "{\"topic\":\"" + "x".repeat(300 * 1024) + "\"}";
		assertProblem(api("POST", "/cases", token, body), 413, "too-large");
		HttpRequest.BodyPublisher chunks = HttpRequest.BodyPublishers
			.ofInputStream(() -> new ByteArrayInputStream(body.getBytes()));
		assertProblem(send("POST", "/api/v1/cases", chunks, "Authorization", "Bearer " + token, "Content-Type",
				"application/json"), 413, "too-large");
	}

	@Test
	void everyAnswerTellsBrowsersToBeCareful() throws Exception {
		for (String path : new String[] { "/lost-link", "/api/v1/cases/1" }) {
			HttpResponse<String> response = send("GET", path, (String) null);
			assertThat(header(response, "Content-Security-Policy"))
				.contains("default-src 'self'", "frame-ancestors 'none'")
				.doesNotContain("unsafe");
			assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
			assertThat(header(response, "Cache-Control")).contains("no-store");
			assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
			assertThat(response.headers().firstValue("Strict-Transport-Security")).isEmpty();
		}
		assertThat(header(send("GET", "/audit/figures", (String) null), "Content-Security-Policy"))
			.contains("default-src 'self'; ", "style-src-attr 'unsafe-hashes' 'sha256-")
			.doesNotContain("unsafe-inline", "script-src");
		HttpResponse<String> secure = send("GET", "/lost-link", (String) null, "X-Forwarded-Proto", "https");
		assertThat(header(secure, "Strict-Transport-Security")).isNotBlank();
	}

	@Test
	void aLinkSignsInOnceAndLookingAtItDoesNotUseItUp() throws Exception {
		String link = this.links.issue(account(Visitor.Kind.PARTICIPANT));
		send("GET", "/enter?token=" + link, (String) null);
		HttpResponse<String> page = send("GET", "/enter?token=" + link, (String) null);
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).containsOnlyOnce("<button");
		HttpResponse<String> entered = press(page, link);
		assertThat(location(entered)).isEqualTo("/cases");
		assertThat(cookie(entered, "attune")).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Secure");
		assertThat(cookie(page, "JSESSIONID") + cookie(entered, "JSESSIONID")).isEmpty();
		assertThat(location(press(page, link))).isEqualTo("/lost-link?used");
		assertThat(location(send("GET", "/enter?token=" + link, (String) null))).isEqualTo("/lost-link?used");
		HttpResponse<String> again = send("GET", "/enter?token=" + link, (String) null, "Cookie",
				pair(entered, "attune"));
		assertThat(location(again)).isEqualTo("/cases");
	}

	@Test
	void behindTlsTheCookieTravelsOnlyThere() throws Exception {
		String link = this.links.issue(account(Visitor.Kind.PARTICIPANT));
		HttpResponse<String> page = send("GET", "/enter?token=" + link, (String) null);
		assertThat(cookie(press(page, link, "X-Forwarded-Proto", "https"), "attune")).contains("Secure");
	}

	@Test
	void whoSignsOutIsOutEverywhereTheCookieWent() throws Exception {
		String session = token(Visitor.Kind.PARTICIPANT);
		HttpResponse<String> page = send("GET", "/enter?token=" + this.links.issue(account(Visitor.Kind.PARTICIPANT)),
				(String) null);
		HttpResponse<String> left = send("POST", "/sign-out", "_csrf=" + hidden(page), "Content-Type", FORM, "Cookie",
				pair(page, "XSRF-TOKEN") + "; attune=" + session);
		assertThat(location(left)).isEqualTo("/lost-link?left");
		assertThat(cookie(left, "attune")).contains("Max-Age=0");
		assertThat(this.tokens.visitor(session)).isEmpty();
	}

	@Test
	void aFormFromElsewhereIsRefused() throws Exception {
		String link = this.links.issue(account(Visitor.Kind.PARTICIPANT));
		HttpResponse<String> response = send("POST", "/enter", "token=" + link, "Content-Type", FORM);
		assertThat(response.statusCode()).isEqualTo(403);
		assertThat(response.body()).contains("<h1").doesNotContain("Exception");
		assertThat(this.links.look(link).orElseThrow().open()).isTrue();
	}

	@Test
	void anUnknownPageIsAPage() throws Exception {
		String cookie = "attune=" + token(Visitor.Kind.PARTICIPANT);
		HttpResponse<String> response = send("GET", "/nothing", (String) null, "Cookie", cookie);
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(header(response, "Content-Type")).startsWith("text/html");
	}

	private HttpResponse<String> press(HttpResponse<String> page, String link, String... more) throws Exception {
		String[] headers = Stream
			.concat(Stream.of("Content-Type", FORM, "Cookie", pair(page, "XSRF-TOKEN")), Stream.of(more))
			.toArray(String[]::new);
		return send("POST", "/enter", "token=" + link + "&_csrf=" + hidden(page), headers);
	}

	private static String hidden(HttpResponse<String> page) {
		Matcher matcher = HIDDEN.matcher(page.body());
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
	}

	private static String pair(HttpResponse<String> response, String name) {
		return cookie(response, name).split(";")[0];
	}

	private static String cookie(HttpResponse<String> response, String name) {
		return response.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((value) -> value.startsWith(name + "="))
			.findFirst()
			.orElse("");
	}

	private static String location(HttpResponse<String> response) {
		return header(response, "Location").replaceFirst("^http://[^/]+", "");
	}

	private static String header(HttpResponse<String> response, String name) {
		return response.headers().firstValue(name).orElse("");
	}

	private void assertProblem(HttpResponse<String> response, int status, String code) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
		assertThat(header(response, "Content-Type")).startsWith("application/problem+json");
		assertThat(json(response).path("type").asString()).isEqualTo("urn:attune:" + code);
		assertThat(json(response).path("status").asInt()).isEqualTo(status);
	}

}

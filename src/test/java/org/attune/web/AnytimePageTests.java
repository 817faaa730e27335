package org.attune.web;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Taking a break, and taking back, on pages that need no script. */
class AnytimePageTests extends WebTest {

	private static final Pattern HIDDEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final Pattern TAKE_BACK = Pattern.compile("href=\"([^\"]+/taking-back)\"");

	private String path;

	private String ana;

	private String ben;

	@BeforeEach
	void open() throws Exception {
		JsonNode opened = json(api("POST", "/cases", PORTAL, """
				{"process":"quick-talk","topic":"Who walks the dog","relationship":"friends",
				 "people":[{"name":"Ana"},{"name":"Ben"}]}"""));
		this.path = "/cases/" + opened.path("caseId").asString();
		this.ana = opened.path("people").path(0).path("token").asString();
		this.ben = opened.path("people").path(1).path("token").asString();
	}

	@Test
	void aBreakIsChosenSeenAndEnded() throws Exception {
		assertThat(get("", this.ana).body()).contains(this.path + "/pauses/new");
		HttpResponse<String> asking = get("/pauses/new", this.ana);
		assertThat(asking.statusCode()).isEqualTo(200);
		assertThat(asking.body()).contains("Nothing will arrive before then", "value=\"1440\"");
		HttpResponse<String> begun = post("/pauses", this.ana, asking, "minutes=60&days=2");
		assertThat(begun.headers().firstValue("Location").orElseThrow()).endsWith(this.path);
		HttpResponse<String> resting = get("", this.ana);
		assertThat(resting.body()).contains("You are all on a break", "<time datetime", "Come back now")
			.doesNotContain("/pauses/new");
		assertThat(get("", this.ben).body()).contains("You are all on a break", "<time datetime")
			.doesNotContain("Come back now");
		assertThat(get("/pauses/new", this.ben).statusCode()).isEqualTo(302);
		assertThat(post("/pauses/current", this.ben, get("", this.ana), "").statusCode()).isEqualTo(404);
		assertThat(post("/pauses/current", this.ana, resting, "").statusCode()).isEqualTo(302);
		assertThat(get("", this.ben).body()).doesNotContain("on a break");
	}

	@ParameterizedTest
	@CsvSource({ "minutes=days&days=0", "minutes=days&days=15", "minutes=days&days=soon", "minutes=days", "minutes=5",
			"minutes=days&days=-3", "''" })
	void aBreakThatDoesNotFitIsAskedForAgain(String form) throws Exception {
		HttpResponse<String> again = post("/pauses", this.ana, get("/pauses/new", this.ana), form);
		assertThat(again.statusCode()).isEqualTo(422);
		assertThat(again.body()).contains("Please choose a number of days from 1 to 14.");
		assertThat(get("", this.ana).body()).doesNotContain("You are all on a break");
	}

	@Test
	void whatSomebodySaidIsTakenBackAfterOneQuestion() throws Exception {
		JsonNode step = json(api("GET", this.path + "/step", this.ana, null));
		HttpResponse<String> answered = api("POST", this.path + "/steps/" + step.path("stepId").asString() + "/answer",
				this.ana, ApiContractTests.answers(step).toString(), "Idempotency-Key", "one");
		assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
		Matcher link = TAKE_BACK.matcher(get("", this.ana).body());
		assertThat(link.find()).isTrue();
		String below = link.group(1).substring(this.path.length());
		HttpResponse<String> asking = get(below, this.ana);
		assertThat(asking.body()).contains("Take this back?", "You can still read your words.");
		assertThat(post(below, this.ben, asking, "").statusCode()).isEqualTo(404);
		assertThat(post(below, this.ana, asking, "").statusCode()).isEqualTo(302);
		assertThat(get("", this.ana).body()).contains("You took this back.").doesNotContain("/taking-back");
	}

	private HttpResponse<String> get(String below, String token) throws Exception {
		return send("GET", this.path + below, (String) null, "Cookie", "attune=" + token);
	}

	/** Presses the button of a form on a page. */
	private HttpResponse<String> post(String below, String token, HttpResponse<String> page, String form)
			throws Exception {
		Matcher hidden = HIDDEN.matcher(page.body());
		assertThat(hidden.find()).isTrue();
		String csrf = page.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith("XSRF-TOKEN="))
			.map((cookie) -> cookie.substring(0, cookie.indexOf(';')))
			.findFirst()
			.orElseThrow();
		return send("POST", this.path + below,
				form + "&_csrf=" + URLEncoder.encode(hidden.group(1), StandardCharsets.UTF_8), "Cookie",
				"attune=" + token + "; " + csrf, "Content-Type", "application/x-www-form-urlencoded");
	}

}

package org.attune.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.attune.MovableClock;
import org.attune.identity.Accounts;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What members of staff do beside their cases, on a phone. */
class StaffPageTests extends BrowserTest {

	@Autowired
	private Accounts accounts;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MovableClock clock;

	private UUID staff(Visitor.Kind kind, String name) {
		return this.accounts.create(kind, name, UUID.randomUUID() + "@example.org");
	}

	@Test
	void aSupervisorReadsACaseInAnEmergencyOnceACounselorSaidYes() {
		Talk talk = talk("quick-talk", "Ben");
		answers(comesIn(talk.people().get(0), true), talk);
		Page sara = comesIn(staff(Visitor.Kind.SUPERVISOR, "Sara"), true);
		assertThat(sara.url()).endsWith("/practice/emergencies");
		sara.fill("#f-number", number(talk));
		sara.fill("#f-reason", "Too short");
		button(sara, "Ask for it").click();
		usable(sara, "emergencies-wrong");
		assertThat(sara.locator("#f-number").inputValue()).isEqualTo(number(talk));
		sara.fill("#f-reason", "A friend called us, and nobody answers.");
		sara.check("#f-knowsNobody");
		button(sara, "Ask for it").click();
		usable(sara, "emergencies");
		Page cora = comesIn(staff(Visitor.Kind.COUNSELOR, "Cora"), true);
		cora.navigate(address("/practice/emergencies"));
		button(cora, "Yes, let them read").first().click();
		sara.navigate(address("/practice/emergencies"));
		button(sara, "Read the talk").first().click();
		assertThat(sara.locator("main").innerText()).contains("Who cooks on weekdays", "Ana and Ben");
		assertThat(sara.locator(".words").count()).isPositive();
		usable(sara, "emergency");
	}

	@Test
	void aTokenIsShownOnceAndWorksUntilItIsTakenBack() throws Exception {
		Page cora = comesIn(staff(Visitor.Kind.COUNSELOR, "Cora"), true);
		cora.navigate(address("/account/tokens"));
		button(cora, "Make a token").click();
		usable(cora, "tokens-wrong");
		cora.fill("#f-name", "My script");
		button(cora, "Make a token").click();
		String token = cora.locator(".letters").innerText();
		usable(cora, "tokens");
		assertThat(board(token)).isEqualTo(200);
		cora.navigate(address("/account/tokens"));
		assertThat(cora.locator("main").innerText()).contains("My script").doesNotContain(token);
		cora.locator("form[action$=removal] button").click();
		assertThat(board(token)).isEqualTo(401);
	}

	@Test
	void aCounselorSaysUntilWhenTheyAreAway() {
		Page cora = comesIn(staff(Visitor.Kind.COUNSELOR, "Cora"), true);
		cora.navigate(address("/board/absence"));
		button(cora, "Say that I am away").click();
		usable(cora, "absence-wrong");
		cora.fill("#f-until",
				LocalDate.ofInstant(this.clock.instant().plus(Duration.ofDays(3)), ZoneOffset.UTC).toString());
		button(cora, "Say that I am away").click();
		cora.navigate(address("/board/absence"));
		usable(cora, "absence");
		button(cora, "I am here again").click();
		assertThat(cora.url()).endsWith("/board");
	}

	private int board(String token) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(address("/api/v1/board")))
				.header("Authorization", "Bearer " + token)
				.build(), HttpResponse.BodyHandlers.discarding())
			.statusCode();
	}

	private String number(Talk talk) {
		return this.jdbc.sql("select number from case_file where case_id = :id")
			.param("id", UUID.fromString(talk.path().substring("/cases/".length())))
			.query(Long.class)
			.single()
			.toString();
	}

	private static void usable(Page page, String name) {
		Axe.assertUsable(page);
		Fit.assertFits(page, name);
	}

}

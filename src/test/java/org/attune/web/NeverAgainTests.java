package org.attune.web;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.attune.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who says no can say that they want no more invitations of that person, and hears of
 * none ever; who does not say so can be asked again after a while.
 */
@Import(MovableClock.Configuration.class)
class NeverAgainTests extends EntryTest {

	private static final Duration LONG = Duration.ofDays(1000);

	private static final Duration LONGER_THAN_A_NO_LASTS = Duration.ofDays(100);

	@Autowired
	private MovableClock clock;

	private final String bens = address();

	private String ana;

	@AfterEach
	void comeBack() {
		this.clock.moveTo(Duration.ZERO);
	}

	@Test
	void whoWantsNoMoreInvitationsOfSomebodyHearsOfNoneEver() throws Exception {
		String before = invited();
		declines(before, true);
		this.clock.forward(LONGER_THAN_A_NO_LASTS);
		String after = invites();
		assertThat(mails()).isEqualTo(1);
		assertThat(bensList()).contains(before).doesNotContain(after);
		assertThat(seen(after)).as("to her he did not answer yet").isEqualTo(seen(invites(address())));
	}

	@Test
	void whoOnlySaysNoCanBeAskedAgain() throws Exception {
		String before = invited();
		declines(before, false);
		this.clock.forward(LONGER_THAN_A_NO_LASTS);
		String after = invites();
		mails(this.bens, 2);
		assertThat(bensList()).contains(after);
	}

	private String invited() throws Exception {
		this.ana = this.tokens.issue(person("Ana", address()), LONG);
		String path = invites();
		mails(this.bens, 1);
		return path;
	}

	private String invites() throws Exception {
		return invites(this.bens);
	}

	/** Ana opens a talk with somebody and does what comes before they are asked. */
	private String invites(String contact) throws Exception {
		String path = "/cases/" + json(api("POST", "/cases", this.ana, """
				{"process": "constructive-disagreement", "topic": "Who cooks on weekdays", "relationship": "friends",
				"people": [{"name": "Ben", "contact": "%s"}]}""".formatted(contact))).path("caseId").asString();
		for (String task : List.of("consent-opener", "check-safety")) {
			JsonNode step = json(api("GET", path + "/step", this.ana, null));
			assertThat(step.path("task").asString()).isEqualTo(task);
			answers(path, step, ApiContractTests.answers(step), this.ana);
		}
		return path;
	}

	private void declines(String path, boolean never) throws Exception {
		JsonNode step = json(api("GET", path + "/step", ben(), null));
		ObjectNode body = ApiContractTests.answers(step);
		((ObjectNode) body.path("answers")).removeAll().put("take_part", "no").put("never_again", never);
		answers(path, step, body, ben());
	}

	private void answers(String path, JsonNode step, ObjectNode body, String token) throws Exception {
		assertThat(api("POST", path + "/steps/" + step.path("stepId").asString() + "/answer", token, body.toString(),
				"Idempotency-Key", UUID.randomUUID().toString())
			.statusCode()).isEqualTo(200);
	}

	private String ben() {
		return this.tokens.issue(this.accounts.findByContact(this.bens).orElseThrow(), LONG);
	}

	private String bensList() throws Exception {
		return guest().isIn(ben()).opens("/cases").body();
	}

	/** What Ana reads of a talk, without the ids of who is in it. */
	private String seen(String path) throws Exception {
		return api("GET", path, this.ana, null).body().replaceAll("[0-9a-f-]{36}", "id");
	}

	/** How many mails Ben got. */
	private int mails() {
		return mails(this.bens, 1).size();
	}

}

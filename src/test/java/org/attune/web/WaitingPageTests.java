package org.attune.web;

import java.net.http.HttpResponse;

import org.attune.casefile.practice.Practice;
import org.attune.casefile.practice.PracticeSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever waits is told how long that takes for everybody, where a counselor looks at
 * each talk: so no wait tells anything.
 */
class WaitingPageTests extends EntryTest {

	private static final String ORDINARY = "A counselor here looks at each talk.";

	@Autowired
	private Practice practice;

	private PracticeSettings before;

	@BeforeEach
	void know() {
		this.before = this.practice.settings();
	}

	@AfterEach
	void comeBack() {
		this.practice.change(this.before);
	}

	@Test
	void whoWaitsReadsTheOrdinaryTimeWhereACounselorLooksAtEachTalk() throws Exception {
		counselor(PracticeSettings.Need.ALWAYS);
		assertThat(waits().body()).contains(ORDINARY, "can take a working day", "That is so for everyone");
	}

	@Test
	void whoWaitsReadsOfNoCounselorWhereNoneLooks() throws Exception {
		counselor(PracticeSettings.Need.WHEN_NEEDED);
		assertThat(waits().body()).contains("You can close this page").doesNotContain(ORDINARY);
	}

	private void counselor(PracticeSettings.Need need) {
		this.practice.change(new PracticeSettings(need, this.before.opening(), this.before.hours(), this.before.load(),
				this.before.alarm(), this.before.turns()));
	}

	/** Ana, who has answered all that she is asked before Ben comes. */
	private Guest waits() throws Exception {
		Guest ana = comesIn(person("Ana", address()));
		String token = ana.cookie("attune");
		String path = "/cases/" + json(api("POST", "/cases", token, """
				{"process": "quick-talk", "topic": "Who cooks on weekdays", "relationship": "friends",
				"people": [{"name": "Ben"}]}""")).path("caseId").asString();
		HttpResponse<String> step = api("GET", path + "/step", token, null);
		assertThat(step.statusCode()).isEqualTo(200);
		for (; step.statusCode() == 200; step = api("GET", path + "/step", token, null)) {
			String address = path + "/steps/" + json(step).path("stepId").asString() + "/answer";
			assertThat(api("POST", address, token, ApiContractTests.answers(json(step)).toString(), "Idempotency-Key",
					address)
				.statusCode()).isEqualTo(200);
		}
		return ana.opens(path);
	}

}

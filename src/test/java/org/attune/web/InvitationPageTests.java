package org.attune.web;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody is invited: by a mail, or by a link that is handed over. */
class InvitationPageTests extends EntryTest {

	private static final String FIRST = "I miss our long Sundays";

	private final String anas = address();

	private final String bens = address();

	private UUID account;

	private Guest ana;

	private String path;

	/** Ana opens a conversation with Ben, who has mail, and Cleo, who has none. */
	private void open() throws Exception {
		this.account = person("Ana", this.anas);
		this.ana = comesIn(this.account).opens("/cases/new");
		this.ana.sends("/cases/new", "key", this.anas, "process", "constructive-disagreement", "name", "Ana", "topic",
				"Who cooks on weekdays", "relationship", "friends", "person", "Ben", "contact", this.bens, "person",
				"Cleo", "contact", "");
		this.path = this.ana.path();
	}

	private void invite() throws Exception {
		open();
		answer();
	}

	/** Ana says yes, and that it is safe for her: the invitations go out. */
	private void answer() throws Exception {
		String token = this.ana.cookie("attune");
		for (String task : List.of("consent-opener", "check-safety")) {
			JsonNode step = json(api("GET", this.path + "/step", token, null));
			assertThat(step.path("task").asString()).isEqualTo(task);
			ObjectNode body = ApiContractTests.answers(step);
			if (task.equals("consent-opener")) {
				((ObjectNode) body.path("answers")).put("first_words", FIRST);
			}
			assertThat(api("POST", this.path + "/steps/" + step.path("stepId").asString() + "/answer", token,
					body.toString(), "Idempotency-Key", task)
				.statusCode()).isEqualTo(200);
		}
		this.ana.opens(this.path);
	}

	@Test
	void whoIsInvitedReadsWhatItIsBeforeAnythingIsAsked() throws Exception {
		invite();
		String link = link(mails(this.bens, 1).get(0));
		Guest ben = guest().opens(link).opens(link);
		assertThat(ben.body())
			.contains("Ana would like to talk with you", "Who reads what", "A no is fine",
					"Until you say yes, the others see only your answer", "Come in and answer")
			.doesNotContain("Who cooks on weekdays");
		enters(ben, link);
		assertThat(ben.path()).isEqualTo(this.path);
		assertThat(ben.body()).contains("Who cooks on weekdays", "Answer the invitation", "A no is fine");
		ben.opens(ben.finds("href=\"(/cases/[^\"]+/steps/[^\"]+)\""));
		assertThat(ben.body()).contains("Ana would like to talk with you about this:", "Who cooks on weekdays")
			.doesNotContain("This is about what");
		assertThat(ben.opens(link).path()).as("the link again, on the same device").isEqualTo(this.path);
	}

	@Test
	void whoInvitesGoesFirstAndTheOthersReadItBeforeTheyAnswer() throws Exception {
		invite();
		String link = link(mails(this.bens, 1).get(0));
		assertThat(mails(this.bens, 1).get(0)).doesNotContain(FIRST);
		Guest ben = guest().opens(link);
		assertThat(ben.body()).as("before he has come in").doesNotContain(FIRST);
		enters(ben, link);
		assertThat(ben.body()).contains("Ana goes first and wants you to know this:", FIRST)
			.doesNotContain("A fact and a small wish", "talk about this calmly");
		ben.opens(ben.finds("href=\"(/cases/[^\"]+/steps/[^\"]+)\""));
		assertThat(ben.body()).contains(FIRST).doesNotContain("talk about this calmly");
		JsonNode step = json(api("GET", this.path + "/step", ben.cookie("attune"), null));
		assertThat(step.path("invitation").path("words").toString()).isEqualTo("[\"" + FIRST + "\"]");
		assertThat(json(api("GET", this.path + "/contributions", ben.cookie("attune"), null)).path("items").size())
			.isZero();
		String said = json(api("GET", this.path + "/contributions", this.ana.cookie("attune"), null)).path("items")
			.path(0)
			.path("contributionId")
			.asString();
		assertThat(api("DELETE", this.path + "/contributions/" + said, this.ana.cookie("attune"), null).statusCode())
			.isEqualTo(204);
		assertThat(ben.opens(this.path).body()).as("taken back").doesNotContain(FIRST, "goes first");
	}

	@Test
	void whoHasNoMailGetsALinkHandedOverByWhoOpened() throws Exception {
		open();
		assertThat(this.ana.opens(this.path).body()).as("nobody is invited yet").doesNotContain("Make a link for");
		answer();
		assertThat(this.ana.body()).contains("Make a link for Cleo").doesNotContain("Make a link for Ben");
		String make = this.ana.finds("action=\"(/cases/[^\"]+/people/[^\"]+/link)\"");
		String first = handedOver(make);
		assertThat(this.ana.body()).contains("This link is for Cleo alone", "Please do not open it yourself");
		String second = handedOver(make);
		assertThat(guest().opens(first).body()).as("the one before").contains("This link has been used");
		assertThat(this.ana.opens(second).body()).as("who made it").contains("This link is for somebody else");
		assertThat(this.ana.opens("/cases").sends("/enter", "token", second.substring(second.indexOf('=') + 1)).body())
			.contains("This link is for somebody else");
		Guest cleo = guest().opens(second);
		assertThat(cleo.body()).contains("Ana would like to talk with you");
		enters(cleo, second);
		assertThat(cleo.path()).isEqualTo(this.path);
		assertThat(this.ana.opens(this.path).body()).doesNotContain("Make a link for");
		assertThat(this.ana.opens("/cases").sends(make).status()).isEqualTo(404);
	}

	private String handedOver(String make) throws Exception {
		this.ana.opens(this.path).sends(make);
		return this.ana.finds("http://[^/\\s]+(/enter\\?token=[\\w-]+)");
	}

	@Test
	void nobodyElseMakesALink() throws Exception {
		invite();
		String make = this.ana.finds("action=\"(/cases/[^\"]+/people/[^\"]+/link)\"");
		Guest ben = enters(guest(), link(mails(this.bens, 1).get(0)));
		assertThat(ben.body()).doesNotContain("Make a link for");
		assertThat(ben.opens("/cases").sends(make).status()).isEqualTo(404);
		Guest zoe = comesIn(person("Zoe", address()));
		assertThat(zoe.opens("/cases").sends(make).status()).isEqualTo(404);
	}

	@Test
	void aProgramGetsTheLinkToo() throws Exception {
		invite();
		String token = this.ana.cookie("attune");
		JsonNode awaited = json(api("GET", this.path + "/people/awaited", token, null)).path("items");
		assertThat(awaited.size()).isEqualTo(1);
		assertThat(awaited.path(0).path("name").asString()).isEqualTo("Cleo");
		String links = this.path + "/people/" + awaited.path(0).path("personId").asString() + "/links";
		assertThat(json(api("POST", links, token, null)).path("link").asString()).contains("/enter?token=");
		assertThat(api("POST", links, this.tokens.issue(person("Zoe", null), Duration.ofHours(1)), null).statusCode())
			.isEqualTo(404);
	}

}

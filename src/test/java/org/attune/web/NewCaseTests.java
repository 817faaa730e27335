package org.attune.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

import org.attune.terms.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody starts a conversation, and who asks for a link learns nothing about others.
 */
class NewCaseTests extends EntryTest {

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whoHasOnlyAnAddressStartsAConversationByALink() throws Exception {
		String address = address();
		Guest ana = guest().opens("/");
		assertThat(ana.body()).contains("Start a conversation", "href=\"/start\"", "href=\"/lost-link\"");
		ana.opens("/start").sends("/start", "contact", address);
		assertThat(ana.path()).isEqualTo("/lost-link?sent");
		enters(ana, link(mails(address, 1).get(0)));
		assertThat(ana.path()).isEqualTo("/cases/new");
		ana.sends("/cases/new", "key", "1" + address, "process", "constructive-disagreement", "name", "Ana", "topic",
				"Who cooks on weekdays", "relationship", "partners", "person", "Ben", "contact", address());
		assertThat(ana.path()).matches("/cases/[0-9a-f-]{36}");
		assertThat(ana.body()).contains("Who cooks on weekdays", "With Ben", "Say yes to this talk");
		assertThat(ana.opens("/cases").body()).containsOnlyOnce("Who cooks on weekdays");
		assertThat(ana.addresses()).noneMatch((line) -> line.contains("cooks") || line.contains(address));
	}

	@Test
	void whoWorksHereIsNoPersonInACaseByTheSameAddress() throws Exception {
		String works = address();
		UUID cora = this.accounts.create(Visitor.Kind.COUNSELOR, "Cora", works);
		Guest ana = comesIn(person("Ana", address())).opens("/cases/new");
		ana.sends("/cases/new", "key", works, "process", "constructive-disagreement", "name", "Ana", "topic",
				"Who cooks on weekdays", "relationship", "friends", "person", "Cora", "contact", works.toUpperCase());
		assertThat(ana.status()).isEqualTo(422);
		assertThat(ana.body()).contains("This address belongs to somebody who works here.", "Who cooks on weekdays");
		assertThat(api("POST", "/cases", this.tokens.issue(account(Visitor.Kind.COUNSELOR), Duration.ofHours(1)), """
				{"process": "quick-talk", "topic": "The rent", "relationship": "friends",
				 "people": [{"name": "Ben", "contact": "%s"}, {"name": "Cora", "contact": "%s"}]}"""
			.formatted(address(), works)).body()).contains("people[1].contact");
		assertThat(this.jdbc.sql("select count(*) from person where account_id = :cora")
			.param("cora", cora)
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void whoIsSignedInStartsAtOnceAndNobodyIsWrittenToBeforeTheyHaveSaidYes() throws Exception {
		String other = address();
		Guest ana = comesIn(person("Ana", address()));
		assertThat(ana.opens("/").body()).contains("href=\"/cases/new\"");
		ana.opens("/start");
		assertThat(ana.opens("/cases/new").body()).contains("value=\"Ana\"");
		ana.sends("/cases/new", "key", other, "process", "constructive-disagreement", "name", "Ana", "topic",
				"Who cooks on weekdays", "relationship", "friends", "person", "Ben", "contact", other);
		assertThat(ana.status()).isEqualTo(200);
		String marker = address();
		person("Somebody", marker);
		guest().opens("/lost-link").sends("/lost-link", "contact", marker);
		assertThat(mails(marker, 1)).hasSize(1);
		assertThat(sent(other)).isEmpty();
	}

	@Test
	void aMistakeLosesNothingThatWasTyped() throws Exception {
		Guest ana = comesIn(person("Ana", address())).opens("/cases/new");
		ana.sends("/cases/new", "key", "k", "process", "constructive-disagreement", "name", "Anabel", "topic", "Milk",
				"person", "Ben", "contact", "ben at home", "person", "", "contact", "", "person", "Cleo", "contact",
				"");
		assertThat(ana.status()).isEqualTo(422);
		assertThat(ana.body()).contains("Please check: Start a conversation", "value=\"Anabel\"", "value=\"Milk\"",
				"value=\"Ben\"", "value=\"ben at home\"", "value=\"Cleo\"", "Please write at least 5 characters.",
				"What are you to each other? Please choose an answer.",
				"Mail address (if there is one): Please check the e-mail address.", "href=\"#f-people-0-contact\"");
		assertThat(ana.opens("/cases").body()).contains("Nothing here yet");
	}

	@Test
	void thereIsRoomForSevenOthersAndOnePressIsOneConversation() throws Exception {
		Guest ana = comesIn(person("Ana", address())).opens("/cases/new");
		for (int more = 0; more < 6; more++) {
			ana.sends("/cases/new", people("more", "1", more + 1));
			assertThat(ana.status()).isEqualTo(200);
		}
		assertThat(ana.body()).contains("Number 7").doesNotContain("One more person");
		String key = UUID.randomUUID().toString();
		ana.sends("/cases/new", people("key", key, 7));
		String first = ana.path();
		ana.opens("/cases/new").sends("/cases/new", people("key", key, 7));
		assertThat(ana.path()).isEqualTo(first).startsWith("/cases/");
	}

	@ParameterizedTest
	@CsvSource({ "family, parents, family_parents", "family, siblings, family_siblings", "family, other, family",
			"family, '', family", "friends, parents, friends" })
	void ofAFamilyTheySayWhoItIsAndOfOthersNothing(String relationship, String which, String kept) throws Exception {
		Guest ana = comesIn(person("Ana", address())).opens("/cases/new");
		assertThat(ana.body()).contains("If you are family: who is it?", "Parents and grown children");
		ana.sends("/cases/new", "key", address(), "process", "constructive-disagreement", "name", "Ana", "topic",
				"Who visits on Sundays", "relationship", relationship, "which", which, "person", "Ben", "contact", "");
		assertThat(ana.path()).matches("/cases/[0-9a-f-]{36}");
		assertThat(relationship(ana.path().substring("/cases/".length()))).isEqualTo(kept);
	}

	@ParameterizedTest
	@CsvSource({ "calm, calm", "quick, quick", "normal, normal", "'', normal" })
	void theyChooseAtWhichPaceTheyTalk(String pace, String kept) throws Exception {
		Guest ana = comesIn(person("Ana", address())).opens("/cases/new");
		assertThat(ana.body()).contains("How much time do you want for each step?");
		ana.sends("/cases/new", "key", address(), "process", "constructive-disagreement", "name", "Ana", "topic",
				"Who visits on Sundays", "relationship", "friends", "pace", pace, "person", "Ben", "contact", "");
		assertThat(this.jdbc.sql("select pace from case_file where case_id = :case")
			.param("case", UUID.fromString(ana.path().substring("/cases/".length())))
			.query(String.class)
			.single()).isEqualTo(kept);
	}

	@ParameterizedTest
	@ValueSource(strings = { "parents", "siblings" })
	void aProgramSaysItInTheSameWords(String which) throws Exception {
		JsonNode opened = json(api("POST", "/cases", PORTAL, """
				{"process": "quick-talk", "topic": "Who visits on Sundays", "relationship": "family", "which": "%s",
				 "people": [{"name": "Ana"}, {"name": "Ben"}]}""".formatted(which)));
		assertThat(relationship(opened.path("caseId").asString())).isEqualTo("family_" + which);
	}

	private String relationship(String caseId) {
		return this.jdbc.sql("select relationship from case_file where case_id = :case")
			.param("case", UUID.fromString(caseId))
			.query(String.class)
			.single();
	}

	private static String[] people(String field, String value, int count) {
		String[] form = new String[10 + count * 4];
		String[] head = { field, value, "process", "constructive-disagreement", "name", "Ana", "topic",
				"Who cooks on weekdays", "relationship", "family" };
		System.arraycopy(head, 0, form, 0, head.length);
		for (int person = 0; person < count; person++) {
			form[10 + person * 4] = "person";
			form[11 + person * 4] = "Ben " + person;
			form[12 + person * 4] = "contact";
			form[13 + person * 4] = "";
		}
		return form;
	}

	@ParameterizedTest
	@ValueSource(strings = { "/start", "/lost-link" })
	void anAddressThatIsNoneComesBackAsItWasTyped(String path) throws Exception {
		Guest guest = guest().opens(path).sends(path, "contact", "ana at home");
		assertThat(guest.status()).isEqualTo(422);
		assertThat(guest.body()).contains("value=\"ana at home\"", "Please check the e-mail address.",
				"aria-describedby=\"contact-error\"");
	}

	@Test
	void whoAsksForALinkLearnsNotWhetherTheAddressIsKnown() throws Exception {
		String known = address();
		String unknown = address();
		person("Ana", known);
		Guest one = guest().opens("/lost-link").sends("/lost-link", "contact", known);
		Guest other = guest().opens("/lost-link").sends("/lost-link", "contact", unknown);
		assertThat(other.path()).isEqualTo(one.path()).isEqualTo("/lost-link?sent");
		assertThat(same(other)).isEqualTo(same(one)).contains("If we can write to this address");
		Guest ana = enters(guest(), link(mails(known, 1).get(0)));
		assertThat(ana.path()).isEqualTo("/cases");
		assertThat(sent(unknown)).isEmpty();
		assertThat(this.accounts.findByContact(unknown)).isEmpty();
	}

	private static String same(Guest guest) {
		return guest.body().replaceAll("value=\"[^\"]*\"", "");
	}

	@ParameterizedTest
	@CsvSource({ "true, Your link to begin", "false, Your new link" })
	void aProgramAsksForLinksToo(boolean start, String subject) throws Exception {
		String known = address();
		person("Ana", known);
		String body = "{\"contact\":\"%s\",\"start\":%s}".formatted(known, start);
		assertThat(send("POST", "/api/v1/links", body, "Content-Type", "application/json").statusCode()).isEqualTo(202);
		assertThat(mails(known, 1).get(0)).contains("Subject: " + subject);
		assertThat(
				send("POST", "/api/v1/links", "{\"contact\":\"a\"}", "Content-Type", "application/json").statusCode())
			.isEqualTo(422);
	}

	@Test
	void nobodyIsFloodedWithLinks() throws Exception {
		String known = address();
		person("Ana", known);
		for (int mail = 1; mail <= 7; mail++) {
			guest().opens("/lost-link").sends("/lost-link", "contact", known);
			mails(known, Math.min(mail, 5));
		}
		String marker = address();
		person("Ben", marker);
		guest().opens("/lost-link").sends("/lost-link", "contact", marker);
		mails(marker, 1);
		assertThat(sent(known)).hasSize(5);
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void noAddressStandsInALogOrInTheOpenInTheDatabase(CapturedOutput log) throws Exception {
		String begun = address();
		String wanted = address();
		UUID account = person("Ana", begun);
		comesIn(account).opens("/account").sends("/account/address", "contact", wanted);
		guest().opens("/start").sends("/start", "contact", begun);
		guest().opens("/start").sends("/start", "contact", begun + "@");
		mails(begun, 2);
		mails(wanted, 1);
		assertThat(log.getAll().lines().filter((line) -> !line.contains("icegreen")))
			.noneMatch((line) -> line.contains(begun) || line.contains(wanted));
		byte[] kept = this.jdbc.sql("select next_contact || former_contact from account where account_id = :account")
			.param("account", account)
			.query(byte[].class)
			.single();
		assertThat(new String(kept, StandardCharsets.ISO_8859_1)).isNotEmpty().doesNotContain(begun, wanted);
	}

	@Test
	void staffStartNoConversations() throws Exception {
		Guest cora = comesIn(account(Visitor.Kind.COUNSELOR));
		assertThat(cora.opens("/cases/new").status()).isEqualTo(403);
	}

}

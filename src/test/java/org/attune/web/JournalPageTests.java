package org.attune.web;

import java.time.Duration;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;

import org.attune.terms.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody begins without anybody else, and writes for themselves. */
class JournalPageTests extends EntryTest {

	private static final String ENTRY = "action=\"(/journal/[0-9a-f-]{36})\"";

	/** How the keys begin that name a page for a step. */
	private static final String FOR = "library.for.";

	private static final String WORDS = "The plates stood there again";

	@Autowired
	private JdbcClient jdbc;

	@Test
	void somebodyWhoWasNeverHereBeginsAloneByAMailedLink() throws Exception {
		String address = address();
		Guest eva = guest().opens("/");
		assertThat(eva.body()).contains("Begin on your own", "href=\"/alone\"");
		assertThat(eva.opens("/alone").sends("/alone", "contact", "eva at home").status()).isEqualTo(422);
		assertThat(eva.body()).contains("eva at home", "Begin on your own");
		assertThat(eva.sends("/alone", "contact", address).path()).isEqualTo("/lost-link?sent");
		String mail = mails(address, 1).get(0);
		assertThat(mail.toLowerCase(Locale.ROOT)).contains("your link to begin").doesNotContain("journal", "feel");
		assertThat(enters(eva, link(mail)).path()).isEqualTo("/journal");
		assertThat(eva.body()).contains("My journal", "Only you can read this. Not even a counselor can.");
		assertThat(eva.opens("/alone").path()).isEqualTo("/journal");
	}

	@Test
	void aProgramHasThatLinkSentToo() throws Exception {
		String address = address();
		String body = "{\"contact\":\"" + address + "\",\"alone\":true}";
		assertThat(send("POST", "/api/v1/links", body, "Content-Type", "application/json").statusCode()).isEqualTo(202);
		assertThat(enters(guest(), link(mails(address, 1).get(0))).path()).isEqualTo("/journal");
	}

	@Test
	void whatIsWrittenIsReadAgainChangedAndDeleted() throws Exception {
		Guest eva = comesIn(person("Eva", address())).opens("/journal/new");
		String entry = eva.finds(ENTRY);
		write(eva, entry, WORDS);
		assertThat(eva.path()).isEqualTo("/journal?kept");
		assertThat(eva.body()).contains(WORDS, "Hurt, Tired", "What touched a sore spot");
		write(eva.opens("/journal/new"), entry, "All is well");
		assertThat(eva.opens("/journal").body()).contains("All is well").doesNotContain(WORDS);
		assertThat(eva.opens(entry).body()).contains("All is well");
		assertThat(eva.sends(entry, "touched", "").status()).isEqualTo(422);
		assertThat(eva.body()).contains("Please write something in one of the boxes first.");
		assertThat(eva.sends(entry, "fear", "x".repeat(601)).body()).contains("x".repeat(601));
		assertThat(eva.opens(entry).sends(entry + "/deletion").path()).isEqualTo("/journal?erased");
		assertThat(eva.body()).doesNotContain("All is well");
		assertThat(eva.opens("/journal/new").sends(entry + "/deletion").status()).isEqualTo(404);
	}

	@Test
	void whatWasTypedIsKeptWhenItsAuthorGoesBackOrJustTypes() throws Exception {
		Guest eva = comesIn(person("Eva", address())).opens("/journal/new");
		String entry = eva.finds(ENTRY);
		assertThat(eva.body()).contains("name=\"-back\"", "hx-post=\"" + entry + "/draft\"");
		assertThat(eva.sends(entry, "touched", WORDS, "-back", "").path()).isEqualTo("/journal?kept");
		assertThat(eva.body()).contains(WORDS);
		eva.opens("/journal/new");
		assertThat(eva.sends(eva.finds(ENTRY), "touched", "", "-back", "").path()).as("nothing").isEqualTo("/journal");
		String other = eva.opens("/journal/new").finds(ENTRY);
		assertThat(eva.sends(other + "/draft", "touched", "Typed so far").body()).contains("Saved");
		assertThat(eva.opens("/journal").body()).contains("Typed so far");
	}

	@Test
	void allOfItIsErasedWithItsKey() throws Exception {
		Guest eva = comesIn(person("Eva", address())).opens("/journal/new");
		int keys = keys();
		write(eva, eva.finds(ENTRY), WORDS);
		assertThat(keys()).as("a key of its own").isEqualTo(keys + 1);
		write(eva.opens("/journal/new"), eva.finds(ENTRY), WORDS);
		assertThat(eva.body().split(Pattern.quote(WORDS), -1)).hasSize(3);
		assertThat(eva.sends("/journal/erasing").body()).doesNotContain(WORDS);
		assertThat(keys()).isEqualTo(keys);
		write(eva.opens("/journal/new"), eva.finds(ENTRY), "A new page");
		assertThat(eva.body()).contains("A new page");
	}

	@Test
	void itIsInTheOwnDataAndInNobodyElses() throws Exception {
		Guest eva = comesIn(person("Eva", address())).opens("/journal/new");
		write(eva, eva.finds(ENTRY), WORDS);
		assertThat(eva.opens("/me/data").body()).contains("My journal", WORDS, "Hurt, Tired");
		JsonNode data = json(api("GET", "/me/data", eva.cookie("attune"), null));
		assertThat(data.path("journal").path(0).path("answers").toString()).contains(WORDS);
		Guest zoe = comesIn(person("Zoe", address()));
		assertThat(zoe.opens("/me/data").body()).doesNotContain(WORDS);
		assertThat(zoe.opens(eva.opens("/journal").finds("href=\"(/journal/[0-9a-f-]{36})\"")).status()).isEqualTo(404);
	}

	@Test
	void programsReadAndWriteTheirOwnersJournal() throws Exception {
		String eva = this.tokens.issue(person("Eva", address()), Duration.ofHours(1));
		List<String> ids = List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString());
		for (String id : ids) {
			assertThat(api("PUT", "/journal/" + id, eva, "{\"answers\":{\"touched\":\"" + WORDS + "\"}}").statusCode())
				.isEqualTo(204);
		}
		JsonNode read = json(api("GET", "/journal", eva, null));
		assertThat(read.path("items").size()).isEqualTo(2);
		assertThat(read.path("items").path(0).path("answers").path("touched").asString()).isEqualTo(WORDS);
		assertThat(json(api("GET", "/journal?after=" + ids.get(0), eva, null)).path("items").size()).isLessThan(2);
		assertThat(json(api("GET", "/journal/form", eva, null)).path("id").asString()).isEqualTo("entry");
		assertThat(api("PUT", "/journal/" + ids.get(0), eva, "{\"answers\":{\"nobody\":\"asked\"}}").statusCode())
			.isEqualTo(422);
		assertThat(api("PUT", "/journal/" + ids.get(0), eva, "{}").statusCode()).isEqualTo(422);
		String zoe = this.tokens.issue(person("Zoe", address()), Duration.ofHours(1));
		assertThat(api("PUT", "/journal/" + ids.get(0), zoe, "{\"answers\":{\"fear\":\"Mine now\"}}").statusCode())
			.isEqualTo(404);
		assertThat(api("DELETE", "/journal/" + ids.get(0), zoe, null).statusCode()).isEqualTo(404);
		assertThat(api("DELETE", "/journal/" + ids.get(0), eva, null).statusCode()).isEqualTo(204);
		assertThat(api("DELETE", "/journal", eva, null).statusCode()).isEqualTo(204);
		assertThat(json(api("GET", "/journal", eva, null)).path("items").size()).isZero();
	}

	@ParameterizedTest
	@EnumSource(value = Visitor.Kind.class, mode = EnumSource.Mode.EXCLUDE, names = { "PARTICIPANT", "PORTAL" })
	void whoWorksHereHasNoJournal(Visitor.Kind kind) throws Exception {
		Guest staff = comesIn(account(kind));
		assertThat(staff.opens("/journal").status()).isEqualTo(404);
		assertThat(staff.opens("/journal/new").status()).isEqualTo(404);
	}

	@Test
	void theLibraryIsForAnybodyAndKeepsNothing() throws Exception {
		Guest somebody = guest().opens("/library");
		List<String> pages = Pattern.compile("href=\"(/library/[\\w-]+)\"")
			.matcher(somebody.body())
			.results()
			.map((link) -> link.group(1))
			.toList();
		assertThat(pages).hasSize(15);
		for (String page : pages) {
			assertThat(somebody.opens(page).status()).as(page).isEqualTo(200);
			assertThat(somebody.body()).as(page).doesNotContain("??").contains("All short answers");
		}
		assertThat(somebody.opens("/library/listening").body()).contains("Try one", "One way to say it")
			.doesNotContain("<form method=\"post\"");
		assertThat(somebody.opens("/library/nothing").status()).isEqualTo(404);
		assertThat(somebody.cookie("attune")).isEmpty();
	}

	@Test
	void everyStepThatLeadsToTheLibraryLeadsToAPageThatIsThere() throws Exception {
		Properties texts = new Properties();
		try (InputStream file = getClass().getResourceAsStream("/journal.properties")) {
			texts.load(file);
		}
		List<String> steps = texts.stringPropertyNames().stream().filter((key) -> key.startsWith(FOR)).toList();
		assertThat(steps).hasSizeGreaterThan(10);
		Guest somebody = guest();
		for (String step : steps) {
			assertThat(Path.of("processes", "forms", step.substring(FOR.length()) + ".form")).exists();
			assertThat(somebody.opens("/library/" + texts.getProperty(step)).status()).as(step).isEqualTo(200);
		}
	}

	@Test
	void theSixBenefitsAreNamedAndNonePromised() throws Exception {
		assertThat(guest().opens("/library/why").body()).contains("Nobody can promise you any of this",
				"You feel better", "You talk with more ease", "You trust more", "You solve more", "You love more",
				"You grow");
	}

	@Test
	void theQuestionsAboutBeingCloseAreAnswered() throws Exception {
		Guest somebody = guest();
		assertThat(somebody.opens("/library/touch").body()).contains("Is it the same as touch?",
				"Each can be there without the other");
		assertThat(somebody.opens("/library/knowing").body()).contains("How do I know that we are close?",
				"You feel seen as you are");
		assertThat(somebody.opens("/library/shy").body()).contains("What if I am shy?", "Write first");
		assertThat(somebody.opens("/library/leading").body()).contains("Go first", "Some people need long");
		assertThat(somebody.opens("/library/upbringing").body()).contains("feelings are kept inside",
				"You choose what you show");
		assertThat(somebody.opens("/library/seek-help").body()).contains("When is it time to get help?",
				"href=\"/help\"");
	}

	private static void write(Guest somebody, String entry, String words) throws Exception {
		somebody.sends(entry, "feelings", "hurt", "feelings", "tired", "touched", words);
	}

	private int keys() {
		return this.jdbc.sql("select count(*) from vault.person_key").query(Integer.class).single();
	}

}

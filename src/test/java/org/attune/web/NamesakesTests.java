package org.attune.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.attune.AttuneTest;
import org.attune.identity.AccessTokens;
import org.attune.session.Talk;
import org.attune.session.Talks;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Fields of somebody else's form may be called as anything that pages call theirs. */
@AttuneTest
class NamesakesTests {

	private static final List<String> FIRST = List.of("page", "go", "key", "read", "rule", "line", "back");

	private static final List<String> SECOND = List.of("blank", "shown", "taken", "coached", "into", "anew", "caseId",
			"stepId", "addRow[0].row");

	private static final String LAST = "addRow[1].row";

	@Autowired
	private Talks talks;

	@Autowired
	private AccessTokens tokens;

	@LocalServerPort
	private int port;

	@Test
	void nothingIsLostWhateverFieldsAreCalled() throws Exception {
		Talk talk = this.talks.open("namesakes", "Ana", "Ben");
		Guest ana = in(talk, 0);
		answers(ana, talk);
		Guest ben = in(talk, 1);
		answers(ben, talk);
		assertThat(talk.outcome()).isEqualTo("ended");
		ben.opens("/me/data");
		assertThat(fields()).allSatisfy((field) -> assertThat(ben.body()).contains(words(field)));
	}

	private Guest in(Talk talk, int person) {
		return new Guest(this.port, "en")
			.isIn(this.tokens.issue(talk.visitors().get(person).account(), Duration.ofHours(1)));
	}

	private static void answers(Guest guest, Talk talk) throws Exception {
		String step = guest.opens("/cases/" + talk.id()).finds("href=\"(/cases/[^\"]+/steps/[^\"?]+)");
		guest.opens(step).sends(step + "/draft", typed(FIRST, "-page", "0"));
		assertThat(guest.body()).contains("Saved");
		guest.opens(step).sends(step, typed(FIRST, "-page", "0", "-go", "1"));
		assertThat(guest.path()).endsWith("?page=1");
		guest.sends(step, typed(SECOND, "-page", "1", "-row", "addRow"));
		assertThat(guest.path()).endsWith("?page=1");
		assertThat(guest.body()).contains(words("addRow[0].row"), "name=\"" + LAST + "\"");
		List<String> both = Stream.concat(SECOND.stream(), Stream.of(LAST)).toList();
		guest.sends(step, typed(both, "-page", "1", "-go", "1"));
		assertThat(guest.path()).endsWith("?page=2");
		assertThat(fields()).allSatisfy((field) -> assertThat(guest.body()).contains(words(field)));
		guest.sends(step, "-key", guest.finds("name=\"-key\" value=\"([^\"]+)"), "-read",
				guest.finds("name=\"-read\" value=\"([^\"]*)"));
		assertThat(guest.path()).endsWith("?sent");
	}

	private static List<String> fields() {
		return Stream.of(FIRST, SECOND, List.of(LAST)).flatMap(List::stream).toList();
	}

	/** What a browser posts of a page: its fields, and what the page adds to them. */
	private static String[] typed(List<String> fields, String... added) {
		List<String> typed = new ArrayList<>(List.of(added));
		fields.forEach((field) -> typed.addAll(List.of(field, words(field))));
		return typed.toArray(String[]::new);
	}

	private static String words(String field) {
		return "I say " + field.replaceAll("\\W", " ") + ".";
	}

}

package org.attune.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.microsoft.playwright.Page;
import org.attune.MovableClock;
import org.attune.follow.FollowUp;
import org.attune.terms.CaseId;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two people come back to what they signed, on their phones, for four months: it is not
 * kept, they open it again, change it, and keep it.
 */
class ReopeningStoryTests extends BrowserTest {

	private static final String DONE = "done";

	private static final String NOT_YET = "not_yet";

	/** What no other test in a browser comes by. */
	private static final Set<String> LOOKED_AT = Set.of("step-say-how-it-is-for-you", "step-choose-how-to-go-on",
			"step-say-what-brings-you-back");

	private final Set<String> seen = new HashSet<>();

	@Autowired
	private FollowUp followUp;

	@Autowired
	private MovableClock clock;

	@Autowired
	private ProcessEngineConfigurationImpl camunda;

	@Autowired
	private Scheduler scheduler;

	private Duration began;

	private List<Walker> both;

	@BeforeEach
	void letNothingHappenByItself() {
		this.scheduler.pause();
		this.began = this.clock.offset();
	}

	@AfterEach
	void letThingsHappenAgain() {
		this.clock.moveTo(this.began);
		this.scheduler.resume();
	}

	@Test
	void whatWasNotKeptIsOpenedAgainChangedAndKept() {
		Talk talk = talk("quick-talk", "Ben");
		this.both = List.of(walker(talk, 0, "ana", "speak"), walker(talk, 1, "ben", "listen"));
		answerAll(talk.path());
		String first = follows(talk.path());
		days(talk, first, 8);
		eachTellsAlone(first, NOT_YET);
		assertThat(asked(first)).as("at the first look nobody has to choose").isEqualTo("We wait for a day");
		days(talk, first, 15);
		eachTellsAlone(first, NOT_YET);
		opensItAgain(first);
		answerAll(first);
		assertThat(asked(first)).isEqualTo("You agreed");
		String second = follows(first);
		for (int gone : List.of(8, 14, 40, 31)) {
			days(talk, second, gone);
			eachTellsAlone(second, DONE);
			answerAll(second);
		}
		assertThat(asked(second)).isEqualTo("You kept it");
		assertThat(words(this.both.get(0), second + "/how-we-are")).as("their own numbers").contains("3 of 10");
		assertThat(words(this.both.get(0), second + "/how-we-are")).as("their part of the words")
			.contains("of 100 words are yours. An even share would be about 50.");
		Axe.assertUsable(this.both.get(0).page());
	}

	/** What one says of a point, the other reads only when both have said it. */
	private void eachTellsAlone(String path, String state) {
		Walker ana = this.both.get(0).says("kept_1", state);
		Walker ben = this.both.get(1).says("kept_1", state);
		String word = state.equals(DONE) ? "Done" : "Not yet";
		String before = words(ben, path);
		assertThat(ana.answer(address(path))).isTrue();
		assertThat(words(ben, path)).as("nothing is told of it").isEqualTo(before);
		assertThat(ben.answer(address(path))).isTrue();
		assertThat(words(ben, path)).contains(word);
		assertThat(words(ana, path)).contains(word);
	}

	/** Safety comes first, for each alone; then who opened it says why. */
	private void opensItAgain(String path) {
		Walker ana = this.both.get(0);
		Walker ben = this.both.get(1).says("next", "re_open").says("brings_back", "not_kept");
		while (!asks(ana, path).contains("safe")) {
			this.both.forEach((one) -> assertThat(one.answer(address(path))).isTrue());
		}
		this.both.forEach((one) -> assertThat(asks(one, path)).isEqualTo("Say if it is safe"));
		this.both.forEach((one) -> assertThat(one.answer(address(path))).isTrue());
		assertThat(asks(ben, path)).isEqualTo("Say what brings you back");
		assertThat(words(ana, path)).contains("We wait for Ben");
		assertThat(ben.answer(address(path))).isTrue();
		assertThat(words(ana, path)).contains("The plan was not kept");
		this.both.forEach((one) -> one.says("next", "keep"));
	}

	private Walker walker(Talk talk, int person, String name, String voice) {
		return new Walker(looksAt(talk, person, true), name, voice, this::look);
	}

	private void look(Page page, String place) {
		String kind = place.substring(0, place.lastIndexOf('-'));
		if (LOOKED_AT.contains(kind) && this.seen.add(kind)) {
			Axe.assertUsable(page);
			Album.keep(page, "again-" + place);
		}
	}

	private void answerAll(String path) {
		while (this.both.stream().filter((one) -> one.answer(address(path))).count() > 0) {
			assertThat(this.both).allMatch((one) -> one.sent() < 60);
		}
	}

	/** What looks back at it, which they find on the page of what they agreed. */
	private String follows(String path) {
		CaseId after = this.followUp.begin(CaseId.of(path.substring("/cases/".length()))).orElseThrow();
		Page page = this.both.get(0).page();
		page.navigate(address(path));
		button(page, "Look back at how it goes").click();
		assertThat(page.url()).endsWith("/cases/" + after);
		return "/cases/" + after;
	}

	/**
	 * Days go by while no page is open: one that lies open for a month finds that nobody
	 * is known there any more, and goes elsewhere.
	 */
	private void days(Talk talk, String path, int days) {
		this.both.forEach((one) -> one.page().navigate("about:blank"));
		this.clock.forward(Duration.ofDays(days));
		new DueTimers(this.camunda).fire(path.substring("/cases/".length()));
		for (int person = 0; person < this.both.size(); person++) {
			comesAgain(this.both.get(person).page(), talk.people().get(person));
		}
	}

	private String asked(String path) {
		List<String> heads = new ArrayList<>();
		this.both.forEach((one) -> heads.add(asks(one, path)));
		assertThat(heads.stream().distinct()).hasSize(1);
		return heads.get(0);
	}

	private String asks(Walker one, String path) {
		one.page().navigate(address(path));
		return one.page().locator(".now h2").innerText();
	}

	private String words(Walker one, String path) {
		one.page().navigate(address(path));
		return one.page().locator("main").innerText();
	}

}

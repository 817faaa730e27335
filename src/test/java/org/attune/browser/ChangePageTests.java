package org.attune.browser;

import java.util.UUID;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.microsoft.playwright.Page;
import org.attune.follow.FollowUp;
import org.attune.identity.Accounts;
import org.attune.session.Talks;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Who leads a practice sees if talks help, once there are enough of them. */
class ChangePageTests extends BrowserTest {

	private static final int ENOUGH = 5;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Talks talks;

	@Autowired
	private FollowUp followUp;

	@Autowired
	private Scheduler scheduler;

	@BeforeEach
	void letNothingHappenByItself() {
		this.scheduler.pause();
	}

	@AfterEach
	void letThingsHappenAgain() {
		this.scheduler.resume();
	}

	@Test
	void howFiveTalksHelpedCanBeReadOnAPhoneAndAtADesk() {
		for (int talk = 0; talk < ENOUGH; talk++) {
			measured();
		}
		Page sara = looksAtChange(Visitor.Kind.SUPERVISOR, "Sara");
		assertThat(sara.locator("tbody tr").allInnerTexts())
			.anySatisfy((line) -> assertThat(line).contains("measuring:", "After three weeks", "of 10"));
		assertThat(sara.locator("main nav").count()).as("the rest is not theirs").isZero();
		usable(sara, "change");
		Page adam = looksAtChange(Visitor.Kind.ADMINISTRATOR, "Adam");
		assertThat(adam.locator("nav [aria-current=page]").innerText()).isEqualTo("Does it help?");
		usable(adam, "change-administrator");
	}

	private Page looksAtChange(Visitor.Kind kind, String name) {
		Page page = comesIn(this.accounts.create(kind, name, UUID.randomUUID() + "@example.org"), true);
		page.navigate(address("/practice/change"));
		return page;
	}

	private void measured() {
		org.attune.session.Talk talk = this.talks.open("measuring", "Ana", "Ben");
		talk.allSay("measure", "felt_light", 3, "count_me", true);
		new org.attune.session.Talk(this.talks, "measuring-again", this.followUp.begin(talk.id()).orElseThrow(),
				talk.names(), talk.visitors())
			.allSay("measure-again", "felt_light", 7, "count_me", true);
	}

	private static void usable(Page page, String name) {
		Fit.assertFits(page, name);
		Axe.assertUsable(page);
		page.setViewportSize(1280, 800);
		Axe.assertUsable(page);
	}

}

package org.attune.browser;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.attune.MovableClock;
import org.attune.identity.Accounts;
import org.attune.identity.SignInLinks;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person by themselves: a journal, three quiet minutes, small exercises, the library.
 */
class AlonePageTests extends BrowserTest {

	/** Stands in all that is written and not carried over. */
	private static final String OWN = "Zirbelholz";

	private static final List<String> CARRIED = List.of("I miss our long Sundays.", "I would like to cook with you.");

	private static final int DAYS = 7;

	private static final int ROUNDS = 6;

	@Autowired
	private Accounts accounts;

	@Autowired
	private SignInLinks links;

	@Autowired
	private MovableClock clock;

	private boolean scripts = true;

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aWeekAloneThenTwoLinesGoAlongAndNothingElseIsEverSeen(boolean scripts) {
		this.scripts = scripts;
		Page ana = beginsAlone();
		for (int day = 0; day < DAYS; day++) {
			writes(ana, day);
			this.clock.forward(Duration.ofDays(1));
		}
		ana.navigate(address("/journal"));
		assertThat(ana.locator("article").count()).isEqualTo(DAYS);
		usable(ana, "journal");
		String contact = UUID.randomUUID() + "@example.org";
		String talk = invites(ana, contact);
		saysYes(ana, talk);
		Walker opener = new Walker(ana, "ana", "speak", (page, place) -> {
		});
		assertThat(opener.answer(talk)).as("the questions about safety").isTrue();
		Page other = this.browser.page(360, 740, scripts);
		other.navigate(address("/enter?token=" + this.links.issue(account(contact), path(talk))));
		assertThat(other.content()).doesNotContain(CARRIED.get(0), OWN);
		button(other, "Come in and answer").click();
		assertThat(other.locator("main").innerText()).contains("Ana goes first and wants you to know this:",
				CARRIED.get(0), CARRIED.get(1));
		usable(other, "invitation-first");
		Walker ben = new Walker(other, "ben", "listen",
				(page, place) -> assertThat(page.content()).as(place).doesNotContain(OWN));
		for (int round = 0; round < ROUNDS; round++) {
			ben.answer(talk);
			opener.answer(talk);
		}
		assertThat(ben.sent()).isGreaterThan(3);
		other.navigate(talk);
		assertThat(other.content()).contains(CARRIED.get(0)).doesNotContain(OWN);
		for (String page : List.of("/me/data", "/journal", "/cases")) {
			other.navigate(address(page));
			assertThat(other.content()).as(page).doesNotContain(OWN, CARRIED.get(0));
		}
	}

	private Page beginsAlone() {
		Page page = this.browser.page(360, 740, this.scripts);
		page.navigate(address("/"));
		usable(page, "alone-start");
		button(page, "Begin on my own").click();
		usable(page, "alone-address");
		String contact = UUID.randomUUID() + "@example.org";
		page.locator("#contact").fill(contact);
		button(page, "Send me a link").click();
		page.navigate(address("/enter?token=" + this.links.issue(account(contact), "/journal")));
		button(page, "Come in").click();
		assertThat(page.locator("h1").innerText()).isEqualTo("My journal");
		usable(page, "journal-empty");
		return page;
	}

	private void writes(Page page, int day) {
		page.navigate(address("/journal"));
		button(page, "Write something").click();
		page.locator("input[value=hurt]").check();
		page.locator("#f-touched").fill(OWN + " touched " + day);
		page.locator("#f-fear").fill(OWN + " fear " + day);
		page.locator("#f-first_words").fill((day == 2) ? CARRIED.get(0) : OWN + " first " + day);
		page.locator("#f-matters").fill((day == 4) ? CARRIED.get(1) : OWN + " matters " + day);
		if (day == 0) {
			usable(page, "journal-entry");
		}
		button(page, "Keep it").click();
		assertThat(page.locator(".notice").innerText()).isEqualTo("Kept. Only you can read it.");
	}

	private String invites(Page page, String contact) {
		button(page, "Start a conversation").click();
		page.locator("#f-name").fill("Ana");
		page.locator("#f-topic").fill("How we spend our Sundays");
		page.locator("#f-process").selectOption("constructive-disagreement");
		page.locator("input[value=friends]").check();
		page.locator("#f-people-0-name").fill("Ben");
		page.locator("#f-people-0-contact").fill(contact);
		page.locator("main .button:text-is('Begin')").click();
		return page.url();
	}

	/** Says yes, and takes two lines of the journal over, one by one. */
	private void saysYes(Page page, String talk) {
		page.navigate(talk);
		page.locator(".now a.button").click();
		while (page.locator("#f-first_words").count() == 0) {
			page.locator("input[type=checkbox][aria-required]").all().forEach(Locator::check);
			page.locator("input[type=text][aria-required]").all().forEach((field) -> field.fill("Vienna"));
			page.locator(".buttons button[value='1']").click();
		}
		page.locator("input[value=two]").check();
		usable(page, "go-first");
		for (String line : CARRIED) {
			page.locator("summary:text-is('From your journal')").click();
			page.locator("label.choice", new Page.LocatorOptions().setHasText(line)).locator("input").check();
			page.locator("button[name=-into][value=first_words]").click();
		}
		assertThat(page.locator("#f-first_words").inputValue()).isEqualTo(String.join(" ", CARRIED));
		assertThat(page.locator("input[value=two]").isChecked()).isTrue();
		page.locator("summary:text-is('From your journal')").click();
		usable(page, "go-first-lines");
		page.locator(".buttons button[value='1']").click();
		assertThat(page.locator(".review").innerText()).contains(CARRIED).doesNotContain(OWN);
		button(page, "Send").click();
	}

	@Test
	void theLibraryAndItsCardsAreUsableAndFit() {
		Page page = this.browser.page(360, 740, true);
		page.navigate(address("/library"));
		usable(page, "library");
		List<String> pages = page.locator("main a[href^='/library/']")
			.all()
			.stream()
			.map((link) -> link.getAttribute("href"))
			.toList();
		assertThat(pages).hasSizeGreaterThan(10);
		for (String path : pages) {
			page.navigate(address(path));
			usable(page, path.substring(1).replace('/', '-'));
		}
	}

	@Test
	void aCardIsTriedAndNothingOfItIsSent() {
		Page page = this.browser.page(360, 740, true);
		page.navigate(address("/library/i-statements"));
		String first = page.locator("blockquote").innerText();
		page.locator("#try").fill(OWN);
		assertThat(page.locator("#try").getAttribute("name")).isNull();
		page.locator("summary").click();
		assertThat(page.locator("details p").isVisible()).isTrue();
		button(page, "Try another one").click();
		assertThat(page.locator("blockquote").innerText()).isNotEqualTo(first);
		assertThat(page.content() + page.url()).doesNotContain(OWN);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void threeQuietMinutesAreWordsAndWhereScriptsRunAGentleBar(boolean scripts) {
		this.scripts = scripts;
		Page page = this.browser.page(360, 740, scripts);
		if (scripts) {
			page.clock().install();
		}
		page.navigate(address("/library/quiet"));
		assertThat(page.locator("ol.way").innerText()).contains("Minute one", "Minute three");
		assertThat(page.locator("[data-quiet]").isVisible()).isEqualTo(scripts);
		assertThat(page.locator("audio, video").count()).isZero();
		if (scripts) {
			button(page, "Begin three minutes").click();
			page.clock().runFor(59_000);
			assertThat(page.locator("progress").evaluate("(bar) => bar.value")).as("little moves for who wants that")
				.isEqualTo(0);
			page.clock().runFor(122_000);
			assertThat(page.locator("[data-quiet] p").innerText()).contains("Three minutes have gone by");
			usable(page, "quiet-over");
		}
	}

	private UUID account(String contact) {
		return Awaitility.await()
			.until(() -> this.accounts.findByContact(contact).orElse(null), (account) -> account != null);
	}

	private String path(String talk) {
		return talk.substring(address("").length());
	}

	/** Where scripts run, the one that looks for barriers can run too. */
	private void usable(Page page, String name) {
		if (this.scripts) {
			Axe.assertUsable(page);
		}
		Fit.assertFits(page, name);
	}

}

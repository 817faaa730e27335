package org.attune.browser;

import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.attune.identity.Accounts;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A counselor finds a case that nobody has, takes it, and sees it on their board. */
class BoardPageTests extends BrowserTest {

	@Autowired
	private Accounts staff;

	@Test
	void aCounselorTakesACaseOnlyAfterSayingThatTheyKnowNobodyInIt() {
		Talk talk = worried();
		Page dora = comesIn(counselor(), true);
		Axe.assertUsable(dora);
		dora.navigate(address("/board" + talk.path().substring("/cases".length()) + "/counselor"));
		Axe.assertUsable(dora);
		Album.keep(dora, "360-take");
		button(dora, "Take the case").click();
		assertThat(dora.locator(".problem").innerText()).contains("Please tick");
		Axe.assertUsable(dora);
		dora.locator("[name=knowsNobody]").check();
		button(dora, "Take the case").click();
		dora.waitForURL("**" + talk.path() + "/counsel");
		assertThat(dora.locator("main").innerText()).contains("Ana", "Give advice");
		assertThat(dora.locator(".anytime").innerText()).doesNotContain("Leave", "break");
		Axe.assertUsable(dora);
		dora.navigate(address("/cases"));
		assertThat(dora.url()).endsWith("/board");
		assertThat(mine(dora).innerText()).contains("Ana and Ben", "Waits for you");
		Axe.assertUsable(dora);
		Fit.assertFits(dora, "the board");
		Album.keep(dora, "360-board");
	}

	@Test
	void theBoardShowsWithoutBeingLoadedAgainThatACaseGoesOn() {
		Talk talk = worried();
		Page dora = comesIn(counselor(), true);
		dora.navigate(address("/board" + talk.path().substring("/cases".length()) + "/counselor"));
		dora.locator("[name=knowsNobody]").check();
		button(dora, "Take the case").click();
		dora.navigate(address("/board?show=open"));
		assertThat(mine(dora).count()).isEqualTo(1);
		leaves(looksAt(talk, 1, true));
		dora.waitForCondition(() -> mine(dora).count() == 0);
	}

	@Test
	void withoutScriptsFewerCasesAreShownAndTheChoiceStandsInTheAddress() {
		Talk talk = worried();
		Page dora = comesIn(counselor(), false);
		dora.navigate(address("/board" + talk.path().substring("/cases".length()) + "/counselor"));
		dora.locator("[name=knowsNobody]").check();
		button(dora, "Take the case").click();
		dora.navigate(address("/board"));
		dora.locator("summary").click();
		dora.locator("#f-waiting").selectOption("others");
		Fit.assertFits(dora, "board-fewer");
		button(dora, "Show these").click();
		assertThat(mine(dora).count()).as("it waits for her").isZero();
		assertThat(dora.locator("main").innerText()).contains("None of your cases is like that.");
		dora.locator("#f-waiting").selectOption("me");
		button(dora, "Show these").click();
		assertThat(mine(dora).count()).isEqualTo(1);
		assertThat(dora.url()).contains("waiting=me");
		dora.locator("a", new Page.LocatorOptions().setHasText("Show all")).click();
		assertThat(dora.url()).endsWith("/board");
	}

	@Test
	void aCaseIsFoundByTheNameOfSomebodyInItAndTheNameStandsInNoAddress() {
		Talk talk = worried();
		Page dora = comesIn(counselor(), true);
		dora.navigate(address("/board" + talk.path().substring("/cases".length()) + "/counselor"));
		dora.locator("[name=knowsNobody]").check();
		button(dora, "Take the case").click();
		dora.waitForURL("**/counsel");
		dora.navigate(address("/board"));
		dora.locator("summary").click();
		Axe.assertUsable(dora);
		dora.locator("[name=sought]").fill(" bEN ");
		button(dora, "Find").click();
		assertThat(dora.locator("[role=status]").innerText()).isEqualTo("One case of yours fits.");
		assertThat(dora.locator("main").innerText()).contains("Ana and Ben");
		assertThat(dora.url()).endsWith("/board/search");
		Axe.assertUsable(dora);
		dora.locator("[name=sought]").fill("Be");
		button(dora, "Find").click();
		assertThat(dora.locator("[role=status]").innerText()).isEqualTo("No case of yours fits.");
	}

	@Test
	void toWhoDoesNotCounselThereIsNoBoard() {
		Page ana = comesIn(person("Ana"), true);
		assertThat(ana.navigate(address("/board")).status()).isEqualTo(404);
		assertThat(ana.navigate(address("/board/" + UUID.randomUUID() + "/counselor")).status()).isEqualTo(404);
	}

	private UUID counselor() {
		return this.staff.create(Visitor.Kind.COUNSELOR, "Dora", UUID.randomUUID() + "@example.org");
	}

	private Talk worried() {
		Talk talk = talk("counseled", "Ben");
		for (int person = 0; person < 2; person++) {
			answers(looksAt(talk, person, false), talk);
		}
		return talk;
	}

	private static Locator mine(Page page) {
		return page.locator("#live li.card:has(h2)");
	}

	private void leaves(Page page) {
		page.locator(".anytime a[href*=withdrawal]").click();
		button(page, "Leave").click();
	}

}

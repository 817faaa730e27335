package org.attune.browser;

import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Counselors;
import org.attune.identity.Accounts;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What a counselor sees of a case, and does in it, on a phone and at a desk. */
class CounselPageTests extends BrowserTest {

	@Autowired
	private Accounts staff;

	@Autowired
	private CaseFiles cases;

	@Autowired
	private Counselors counselors;

	@Autowired
	private TransactionTemplate transactions;

	@Test
	void theCaseTellsWhereItIsInWordsAndDrawn() {
		Talk talk = talk("quick-talk", "Ben");
		answers(looksAt(talk, 0, false), talk);
		Page dora = oversees(talk);
		dora.reload();
		assertThat(dora.locator("main").innerText()).contains("Who cooks on weekdays", "Choose to take part",
				"Here now");
		assertThat(dora.locator("[data-element=consent] td").first().innerText()).isEqualTo("1");
		dora.waitForSelector("[data-drawn=quick-talk]");
		assertThat(dora.locator(".drawing [data-element-id=consent].here").count()).isEqualTo(1);
		assertThat(dora.locator(".drawing .badge-here").innerText()).contains("1×");
		dora.locator("[id^=moments] summary").click();
		assertThat(dora.locator("[id^=moments]").innerText()).contains("Ana answered: Choose to take part");
		Axe.assertUsable(dora);
		Fit.assertFits(dora, "a case at its counselor's");
		Album.keep(dora, "360-counsel");
		dora.setViewportSize(1280, 900);
		Axe.assertUsable(dora);
		Album.keep(dora, "1280-counsel");
	}

	@Test
	void theCaseTellsWhatWasSharedAndWhatTookPlace() {
		Page dora = takes(talk("counseled", "Ben"), true);
		dora.reload();
		dora.locator("[id^=moments] summary").click();
		assertThat(dora.locator("[id^=moments]").innerText()).contains("Ana answered: Tell a worry",
				"Dora took the case");
		dora.locator("[id^=said-all] summary").click();
		assertThat(dora.locator("[id^=said-all]").innerText()).contains("What should we know?");
		assertThat(dora.locator("[data-drawings]").isVisible()).as("nobody drew this process").isFalse();
		Axe.assertUsable(dora);
	}

	@Test
	void withoutScriptsTheSameStandsThereInWords() {
		Talk talk = talk("counseled", "Ben");
		Page dora = takes(talk, false);
		assertThat(dora.locator("[data-element=worry]").innerText()).contains("Tell a worry", "1");
		assertThat(dora.locator("[data-drawings]").isVisible()).isFalse();
		dora.locator("a", new Page.LocatorOptions().setHasText("Write to them")).click();
		button(dora, "Send it").click();
		assertThat(dora.locator(".problem").innerText()).contains("Please fill this in");
		dora.locator("[name=text]").fill("You are doing well.");
		dora.locator("[name=reason]").fill("It was hard");
		button(dora, "Send it").click();
		assertThat(dora.locator(".notice").innerText()).contains("Done");
		assertThat(looksAt(talk, 0, false).locator("main").innerText()).contains("You are doing well.", "It was hard",
				"Dora");
	}

	@Test
	void aCaseEndsWithOtherHelpThatItsPeopleFindOnThePage() {
		Talk talk = talk("counseled", "Ben");
		Page dora = takes(talk, true);
		dora.navigate(address(talk.path() + "/interventions/new?kind=refer-out"));
		dora.locator("summary", new Page.LocatorOptions().setHasText("Germany")).click();
		Axe.assertUsable(dora);
		dora.locator("[value='DE.child']").check();
		button(dora, "End the case").click();
		assertThat(dora.locator("[value='DE.child']").isChecked()).as("nothing is lost").isTrue();
		dora.locator("[name=text]").fill("The house of families, 040 1234");
		dora.locator("[name=reason]").fill("They can do more");
		button(dora, "End the case").click();
		dora.waitForURL("**/counsel?done=refer-out");
		assertThat(looksAt(talk, 0, false).locator("main").innerText()).contains("The house of families, 040 1234",
				"Germany: Nummer gegen Kummer 116 111. Monday to Saturday, 14 to 20.", "They can do more");
	}

	@Test
	void whatIsSaidToOneNobodyElseSees() {
		Talk talk = talk("counseled", "Ben");
		Page dora = takes(talk, true);
		dora.navigate(address(talk.path() + "/interventions/new?kind=offer-wording"));
		Axe.assertUsable(dora);
		Album.keep(dora, "360-act");
		dora.locator("[name=to]").selectOption(dora.locator("[name=to] option").nth(2).getAttribute("value"));
		dora.locator("[name=text]").fill("I was worried when you were late.");
		dora.locator("[name=reason]").fill("You asked me");
		button(dora, "Offer them").click();
		dora.waitForURL("**/counsel?done=offer-wording");
		assertThat(looksAt(talk, 1, true).locator("main").innerText()).contains("I was worried when you were late.");
		assertThat(looksAt(talk, 0, true).locator("main").innerText()).doesNotContain("I was worried", "Dora");
	}

	@Test
	void byKeyboardAloneTheCaseGetsMoreTime() {
		Talk talk = talk("counseled", "Ben");
		Page dora = takes(talk, true);
		Locator more = dora.locator("a", new Page.LocatorOptions().setHasText("Give more time"));
		reach(dora, more);
		dora.keyboard().press("Enter");
		dora.waitForURL("**/interventions/new?kind=extend");
		reach(dora, dora.locator("#f-target"));
		dora.keyboard().press("ArrowDown");
		reach(dora, dora.locator("#f-reason"));
		dora.keyboard().type("You need it");
		dora.keyboard().press("Enter");
		dora.waitForURL("**/counsel?done=extend");
		assertThat(dora.locator(".words").first().innerText()).contains("Give more time", "You need it", "Before",
				"After");
		Axe.assertUsable(dora);
		Page ana = looksAt(talk, 0, true);
		assertThat(ana.locator("main").innerText()).contains("You need it");
		Axe.assertUsable(ana);
	}

	@Test
	void aNoteIsSignedAndStays() {
		Talk talk = talk("counseled", "Ben");
		Page dora = takes(talk, true);
		dora.navigate(address(talk.path() + "/notes"));
		Axe.assertUsable(dora);
		button(dora, "Keep the note").click();
		assertThat(dora.locator(".error").innerText()).contains("Please fill this in");
		dora.locator("[name=text]").fill("Ben is tired.");
		dora.locator("[name=about]").selectOption(dora.locator("[name=about] option").nth(2).getAttribute("value"));
		button(dora, "Keep the note").click();
		assertThat(dora.locator("article").innerText()).contains("Ben is tired.", "About Ben", "Dora");
		Axe.assertUsable(dora);
		Album.keep(dora, "360-notes");
		assertThat(looksAt(talk, 1, true).navigate(address(talk.path() + "/notes")).status()).isEqualTo(404);
	}

	@Test
	void aCounselorAnswersTheirOwnStepOnAPage() {
		Talk talk = talk("counseled", "Ben");
		Page dora = takes(talk, true);
		dora.locator(".now a.button").click();
		assertThat(dora.locator(".anytime").innerText()).doesNotContain("Leave", "break");
		Axe.assertUsable(dora);
		new Walker(dora, "dora", "speak", (at, place) -> {
		}).answer(address(talk.path()));
		dora.navigate(address(talk.path() + "/counsel"));
		assertThat(dora.locator(".now h2").innerText()).isEqualTo("The case has ended");
		assertThat(dora.locator("nav.buttons").count()).isZero();
	}

	private static void reach(Page page, Locator wanted) {
		for (int tabs = 0; tabs < 60; tabs++) {
			if (Boolean.TRUE.equals(wanted.evaluate("(element) => element === document.activeElement"))) {
				return;
			}
			page.keyboard().press("Tab");
		}
		throw new AssertionError("Not reached by keyboard: " + wanted);
	}

	/** A case that does not ask for a counselor is given one. */
	private Page oversees(Talk talk) {
		UUID account = this.staff.create(Visitor.Kind.COUNSELOR, "Dora", UUID.randomUUID() + "@example.org");
		this.transactions.executeWithoutResult((status) -> {
			CaseFile file = this.cases.take(CaseId.of(talk.path().substring("/cases/".length())));
			this.counselors.assign(file, account, "Dora");
		});
		Page dora = comesIn(account, true);
		dora.navigate(address(talk.path() + "/counsel"));
		return dora;
	}

	private Page takes(Talk talk, boolean scripts) {
		for (int person : List.of(0, 1)) {
			answers(looksAt(talk, person, false), talk);
		}
		Page dora = comesIn(this.staff.create(Visitor.Kind.COUNSELOR, "Dora", UUID.randomUUID() + "@example.org"),
				scripts);
		dora.navigate(address("/board" + talk.path().substring("/cases".length()) + "/counselor"));
		dora.locator("[name=knowsNobody]").check();
		button(dora, "Take the case").click();
		dora.waitForURL("**" + talk.path() + "/counsel");
		return dora;
	}

}

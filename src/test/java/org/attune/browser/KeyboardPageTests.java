package org.attune.browser;

import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.attune.WayIn;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Counselors;
import org.attune.session.counsel.AskHelp;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A counselor who touches no mouse goes from the board to a case, sees to somebody who
 * called, writes a note and finds the case again, on a phone and at a desk.
 */
class KeyboardPageTests extends BrowserTest {

	private static final int MOST_TABS = 80;

	@Autowired
	private WayIn wayIn;

	@Autowired
	private CaseFiles cases;

	@Autowired
	private Counselors counselors;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private AskHelp askHelp;

	private Page dora;

	@ParameterizedTest
	@CsvSource({ "360, 740", "1280, 800" })
	void byKeyboardAloneACounselorGetsFromTheBoardToEverythingOfACase(int width, int height) {
		Talk talk = called();
		this.dora = this.browser.page(width, height, true);
		signsIn(this.dora, oversees(talk));
		this.dora.navigate(address("/board"));
		Axe.assertUsable(this.dora);
		enters(this.dora.locator("#live a[href$='" + talk.path() + "/counsel']").first());
		this.dora.waitForURL("**" + talk.path() + "/counsel");
		Axe.assertUsable(this.dora);
		seesToTheCall();
		writesANote(talk);
		looksForTheCase();
	}

	private void seesToTheCall() {
		enters(button(this.dora, "Look at it"));
		this.dora.waitForURL("**/alerts/*");
		Axe.assertUsable(this.dora);
		enters(button(this.dora, "I look at it"));
		assertThat(button(this.dora, "I look at it").count()).isZero();
		reaches(this.dora.locator("input[name=decision]").first());
		this.dora.keyboard().press("Space");
		reaches(this.dora.locator("#f-reason"));
		this.dora.keyboard().type("We spoke on the phone about it.");
		enters(button(this.dora, "Decide"));
		assertThat(this.dora.locator("main").innerText()).doesNotContain("Ana may not be safe");
		Axe.assertUsable(this.dora);
	}

	private void writesANote(Talk talk) {
		this.dora.navigate(address(talk.path() + "/counsel"));
		enters(this.dora.locator("a[href$='/notes']").first());
		this.dora.waitForURL("**/notes");
		Axe.assertUsable(this.dora);
		reaches(this.dora.locator("[name=about]"));
		this.dora.keyboard().press("ArrowDown");
		reaches(this.dora.locator("[name=text]"));
		this.dora.keyboard().type("Ana is better.");
		enters(button(this.dora, "Keep the note"));
		assertThat(this.dora.locator("article").innerText()).contains("Ana is better.", "About Ana");
		Axe.assertUsable(this.dora);
	}

	private void looksForTheCase() {
		this.dora.navigate(address("/board"));
		reaches(this.dora.locator("[name=sought]"));
		this.dora.keyboard().type("Ben");
		this.dora.keyboard().press("Enter");
		this.dora.waitForURL("**/board/search");
		assertThat(this.dora.locator("[role=status]").innerText()).isEqualTo("One case of yours fits.");
		Axe.assertUsable(this.dora);
	}

	private void enters(Locator wanted) {
		reaches(wanted);
		this.dora.evaluate("document.documentElement.dataset.before = 'yes'");
		wanted.press("Enter");
		this.dora.locator("html:not([data-before])").waitFor();
		this.dora.waitForLoadState();
	}

	/** By the tab key; whoever sees finds a frame around it. */
	private void reaches(Locator wanted) {
		wanted.waitFor();
		for (int tabs = 0; tabs < MOST_TABS; tabs++) {
			if (Boolean.TRUE.equals(wanted.evaluate("(element) => element === document.activeElement"))) {
				assertThat(wanted.evaluate("(element) => getComputedStyle(element).outlineStyle")).isNotEqualTo("none");
				return;
			}
			this.dora.keyboard().press("Tab");
		}
		throw new AssertionError("Not reached by keyboard: " + wanted);
	}

	/** A case in which Ana asked for help. */
	private Talk called() {
		Talk talk = talk("guarded", "Ben");
		this.askHelp.ask(new Visitor(talk.people().get(0), Visitor.Kind.PARTICIPANT), id(talk), "He reads along");
		return talk;
	}

	private UUID oversees(Talk talk) {
		UUID account = this.wayIn.has(Visitor.Kind.COUNSELOR, "Dora").account();
		this.transactions
			.executeWithoutResult((status) -> this.counselors.assign(this.cases.take(id(talk)), account, "Dora"));
		return account;
	}

	private static CaseId id(Talk talk) {
		return CaseId.of(talk.path().substring("/cases/".length()));
	}

}

package org.attune.browser;

import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.attune.WayIn;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Counselors;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody does not feel safe, and a counselor looks at it, with and without scripts. */
class AlertPageTests extends BrowserTest {

	@Autowired
	private WayIn wayIn;

	@Autowired
	private CaseFiles cases;

	@Autowired
	private Counselors counselors;

	@Autowired
	private TransactionTemplate transactions;

	private boolean scripts;

	private Talk talk;

	private Page dora;

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void whoDoesNotFeelSafeIsHeardByACounselorAndTheOthersSeeOnlyAShuttle(boolean scripts) {
		this.scripts = scripts;
		this.talk = talk("guarded", "Ben");
		this.dora = oversees();
		Page ana = looksAt(this.talk, 0, scripts);
		callsACounselor(ana);
		callsAgain(ana);
		decides();
		Page ben = looksAt(this.talk, 1, scripts);
		assertThat(ben.locator("main").innerText()).contains("A counselor reads each text first")
			.doesNotContainIgnoringCase("reads along", "may not be", "Dora");
		tells(ana);
		ben.reload();
		assertThat(ben.locator("main").innerText()).doesNotContain("plates");
		passesOn();
		ben.reload();
		assertThat(ben.locator("main").innerText()).contains("plates");
		letsThemWriteToEachOther();
		ben.reload();
		assertThat(ben.locator("main").innerText()).doesNotContain("A counselor reads each text first");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void anybodyAsksForAShuttleAndNobodyLearnsWho(boolean scripts) {
		this.scripts = scripts;
		this.talk = talk("guarded", "Ben");
		this.dora = oversees();
		Page ben = looksAt(this.talk, 1, scripts);
		link(ben, "Let a counselor pass on the texts").click();
		usable(ben, "shuttle");
		button(ben, "Ask for it").click();
		assertThat(ben.locator("main").innerText()).contains("A counselor reads each text first");
		Page ana = looksAt(this.talk, 0, scripts);
		assertThat(ana.locator("main").innerText()).contains("A counselor reads each text first")
			.doesNotContain("Ben asked");
	}

	@Test
	void aThreatAboutStartingOverIsReadByTheCounselorAndHeadedAsOne() {
		this.talk = talk("guarded", "Ben");
		this.dora = oversees();
		Page ana = looksAt(this.talk, 0, false);
		link(ana, "May I start over?").click();
		ana.locator("[name=words]").fill("I will hurt you.");
		button(ana, "Send it").click();
		button(ana, "Send it").click();
		this.dora.navigate(address(this.talk.path() + "/counsel"));
		assertThat(this.dora.locator("main").innerText())
			.contains("Ana may have made a threat", "The others do not read this yet.")
			.doesNotContain("may not be safe");
		assertThat(this.dora.locator(".moments").textContent())
			.contains("Ana asked to start over, and a counselor has to read it first");
		usable(this.dora, "counsel-threat");
		button(this.dora, "Look at it").click();
		assertThat(this.dora.title()).contains("Ana may have made a threat");
		assertThat(this.dora.locator("main").innerText()).contains("What waits about starting over",
				"I will hurt you.");
		usable(this.dora, "alert-threat");
		this.dora.locator("input[value=shuttle]").check();
		this.dora.locator("#f-reason").fill("I want to read what they write to each other.");
		button(this.dora, "Decide").click();
		assertThat(this.dora.locator("main").innerText()).contains("Texts that wait for you", "Ana: Starting over");
		usable(this.dora, "counsel-repair");
		button(this.dora, "Ask for another one").click();
		ana.navigate(address(this.talk.path()));
		assertThat(ana.locator("main").innerText()).contains("Your counselor asks you to say it in another way.");
		assertThat(looksAt(this.talk, 1, false).locator("main").innerText()).doesNotContain("hurt you",
				"Starting over");
	}

	private void callsACounselor(Page ana) {
		link(ana, "I do not feel safe").click();
		usable(ana, "alarm");
		ana.locator("#f-text").fill("x".repeat(501));
		button(ana, "Tell a counselor").click();
		assertThat(ana.locator("#f-text-error").innerText()).contains("This is too long");
		usable(ana, "alarm-wrong");
		ana.locator("#f-text").fill("He reads along.");
		button(ana, "Tell a counselor").click();
		assertThat(ana.locator("main").innerText()).contains("Thank you for telling us",
				"If a counselor has to read it first", "you did nothing wrong",
				"If you fear that you may hurt somebody");
		usable(ana, "heard");
		button(ana, "Go on").click();
		assertThat(ana.locator("main").innerText()).as("whoever holds the phone finds nothing")
			.doesNotContain("reads along", "Thank you for telling us");
	}

	private void callsAgain(Page ana) {
		link(ana, "I do not feel safe").click();
		ana.locator("#f-text").fill("He is coming.");
		button(ana, "Tell a counselor").click();
	}

	private void tells(Page ana) {
		ana.navigate(address(this.talk.path()));
		button(ana, "Begin").click();
		ana.locator("textarea").fill("When we sat down, the plates were still there.");
		ana.locator("input[name=danger][value=no]").check();
		ana.locator(".buttons button[value='1']").click();
		button(ana, "Send").click();
	}

	private void decides() {
		this.dora.navigate(address(this.talk.path() + "/counsel"));
		assertThat(this.dora.locator("main").innerText()).contains("Ana may not be safe", "Asked for help again");
		usable(this.dora, "counsel-alert");
		button(this.dora, "Look at it").click();
		assertThat(this.dora.locator("main").innerText()).contains("He reads along.", "asked for help",
				"Asked for help again", "He is coming.");
		button(this.dora, "I look at it").click();
		usable(this.dora, "alert");
		asksThemselvesWhetherToWarn();
		button(this.dora, "Decide").click();
		assertThat(this.dora.locator("#f-reason-error").innerText()).contains("at least 20 characters");
		usable(this.dora, "alert-wrong");
		this.dora.locator("input[value=shuttle]").check();
		this.dora.locator("#f-reason").fill("We spoke on the phone, and she wants it so.");
		button(this.dora, "Decide").click();
		assertThat(this.dora.locator("main").innerText()).contains("Each text goes through you since")
			.doesNotContain("Ana may not be safe");
	}

	private void asksThemselvesWhetherToWarn() {
		String alert = this.dora.url();
		link(this.dora, "Do I have to warn or report?").click();
		assertThat(this.dora.locator("main").innerText()).contains("We tell no one about this.");
		button(this.dora, "Keep the note").click();
		assertThat(this.dora.locator("#f-text").innerText()).contains("Please fill this in");
		usable(this.dora, "duty");
		this.dora.locator("#f-imminent").selectOption("Now");
		this.dora.locator("#f-least").fill("That she needs a safe place tonight.");
		button(this.dora, "Keep the note").click();
		assertThat(this.dora.locator("article").first().innerText()).contains("About Ana", "How soon may it happen?",
				"Now", "That she needs a safe place tonight.", "Dora");
		this.dora.navigate(alert);
	}

	private void passesOn() {
		this.dora.navigate(address(this.talk.path() + "/counsel"));
		assertThat(this.dora.locator("main").innerText()).contains("Texts that wait for you", "plates");
		usable(this.dora, "counsel-texts");
		button(this.dora, "Pass it on").click();
		assertThat(this.dora.locator("main").innerText()).doesNotContain("Texts that wait for you");
	}

	private void letsThemWriteToEachOther() {
		link(this.dora, "Let them write to each other").click();
		this.dora.locator("[name=reason]").fill("You both asked for it");
		button(this.dora, "End it").click();
		assertThat(this.dora.locator("main").innerText()).doesNotContain("Each text goes through you since");
	}

	private Page oversees() {
		UUID account = this.wayIn.has(Visitor.Kind.COUNSELOR, "Dora").account();
		CaseId id = CaseId.of(this.talk.path().substring("/cases/".length()));
		this.transactions
			.executeWithoutResult((status) -> this.counselors.assign(this.cases.take(id), account, "Dora"));
		return comesIn(account, this.scripts);
	}

	private void usable(Page page, String name) {
		if (this.scripts) {
			Axe.assertUsable(page);
			Album.keep(page, "360-" + name);
		}
		Fit.assertFits(page, name);
	}

	private static Locator link(Page page, String words) {
		return page.locator("main a", new Page.LocatorOptions().setHasText(words));
	}

}

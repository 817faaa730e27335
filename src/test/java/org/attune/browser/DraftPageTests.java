package org.attune.browser;

import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing that was typed is lost. */
class DraftPageTests extends BrowserTest {

	private static final String RULE = "input[name=own_rule]";

	@Test
	void aDraftSurvivesTheEndOfTheSession() {
		Talk talk = talk("quick-talk", "Ben");
		Page page = rules(talk, false);
		page.locator(RULE).fill("We take turns");
		button(page, "Back").click();
		page.context().clearCookies();
		page.navigate(address(talk.path()));
		assertThat(page.url()).endsWith("/lost-link");
		signsIn(page, talk.people().get(0));
		openRules(page, talk);
		assertThat(page.locator(RULE).inputValue()).isEqualTo("We take turns");
	}

	@Test
	void aTextThatIsTooLongIsRefusedInWordsAndNotCut() {
		for (boolean scripts : new boolean[] { true, false }) {
			Page page = rules(talk("quick-talk", "Ben"), scripts);
			String text = "We take turns. ".repeat(12).strip();
			assertThat(page.locator(".hint").last().innerText()).contains("At most 140 characters.");
			page.locator(RULE).fill(text);
			button(page, "Read it through").click();
			page.waitForURL("**check");
			assertThat(page.locator(RULE).inputValue()).isEqualTo(text);
			assertThat(page.locator(".error").innerText())
				.isEqualTo("This is too long. Please write at most 140 characters.");
		}
	}

	@Test
	void aRefusedAnswerIsStillThereAfterTheSessionsEnd() {
		Talk talk = talk("quick-talk", "Ben");
		Page page = rules(talk, false);
		String text = "We take turns. ".repeat(12).strip();
		page.locator(RULE).fill(text);
		button(page, "Read it through").click();
		page.context().clearCookies();
		signsIn(page, talk.people().get(0));
		openRules(page, talk);
		assertThat(page.locator(RULE).inputValue()).isEqualTo(text);
	}

	@Test
	void whatWasTypedAfterAMistakeIsThereWhenThePageIsLoadedAnew() {
		Page page = rules(talk("quick-talk", "Ben"), true);
		page.locator(RULE).fill("We take turns. ".repeat(12));
		button(page, "Read it through").click();
		page.waitForURL("**check");
		page.locator(RULE).fill("");
		page.locator(RULE).pressSequentially("We take turns");
		page.locator("[role=status]:has-text('Saved. Only you can see it.')").waitFor();
		page.reload();
		assertThat(page.locator(RULE).inputValue()).isEqualTo("We take turns");
	}

	@Test
	void whatIsForTheCounselorAloneIsNotShownToWhoComesLater() {
		Talk talk = talk("quick-talk", "Ben");
		Page ana = looksAt(talk, 0, true);
		answers(ana, talk);
		answers(looksAt(talk, 1, false), talk);
		confides(ana, talk, "yes");
		ana.waitForURL("**page=1");
		button(ana, "Back").click();
		assertThat(ana.locator("input[name=afraid][value=yes]").isChecked()).as("on her way").isTrue();
		confides(ana, talk, "no");
		ana.waitForURL("**page=1");
		assertThat(ana.locator("input:checked").count()).isZero();
		Axe.assertUsable(ana);
	}

	/** The first page of the questions about safety, to which somebody comes anew. */
	private static void confides(Page page, Talk talk, String afraid) {
		page.navigate(page.url().replaceFirst("/cases/.*", talk.path()));
		page.locator(".now a.button").first().click();
		page.locator("h1:has-text('Say if it is safe')").waitFor();
		assertThat(page.locator("input:checked").count()).isZero();
		page.locator("input[name=free_to_answer]").first().check();
		page.locator("input[name=afraid][value=" + afraid + "]").check();
		page.locator(".buttons button[value='1']").click();
	}

	@Test
	void whileSomebodyTypesItIsKept() {
		Talk talk = talk("quick-talk", "Ben");
		Page page = rules(talk, true);
		page.locator(RULE).pressSequentially("We take turns");
		page.locator("[role=status]:has-text('Saved. Only you can see it.')").waitFor();
		openRules(page, talk);
		assertThat(page.locator(RULE).inputValue()).isEqualTo("We take turns");
	}

	@Test
	void whatWasTypedInAnotherWindowIsShownBeforeItIsSent() {
		Talk talk = talk("listing", "Ben");
		Page first = looksAt(talk, 0, false);
		String step = (String) first.locator(".now a.button").evaluate("(link) => link.href");
		Page second = comesIn(talk.people().get(0), false);
		for (Page page : List.of(first, second)) {
			page.navigate(step);
			page.locator("main textarea").first().fill((page == first) ? "We cook in turns" : "We cook together");
			button(page, "Read it through").click();
		}
		Response refused = first.waitForNavigation(() -> button(first, "Send").click());
		assertThat(refused.status()).isEqualTo(409);
		assertThat(first.locator("main").innerText()).contains("We cook together", "Nothing was sent yet");
		button(first, "Send").click();
		assertThat(first.locator("main").innerText()).contains("We cook together");
		assertThat(first.url()).endsWith("?sent");
	}

	@Test
	void whatCouldNotBeKeptIsTold() {
		Talk talk = talk("quick-talk", "Ben");
		Page page = rules(talk, true);
		page.route("**/draft", (route) -> route.abort());
		page.locator(RULE).pressSequentially("We take turns");
		page.locator("[role=status]:has-text('Not saved yet.')").waitFor();
		assertThat(page.locator(RULE).inputValue()).isEqualTo("We take turns");
	}

	@Test
	void aRowIsAddedWithoutScripts() {
		Talk talk = talk("listing", "Ben");
		Page ana = looksAt(talk, 0, false);
		Page ben = looksAt(talk, 1, false);
		for (int step = 0; step < 2; step++) {
			answers(ana, talk);
			answers(ben, talk);
		}
		ana.navigate(address(talk.path()));
		button(ana, "Begin").click();
		ana.locator("input[name='actions[0].what']").fill("I cook");
		int rows = ana.locator(".row").count();
		ana.locator("button[name=-row]").click();
		assertThat(ana.locator("input[name='actions[0].what']").inputValue()).isEqualTo("I cook");
		assertThat(ana.locator(".row").count()).isEqualTo(rows + 1);
		ana.locator("input[name='actions[1].what']").fill("You wash up");
		button(ana, "Read it through").click();
		assertThat(ana.locator(".review").innerText()).contains("I cook", "You wash up");
	}

	private Page rules(Talk talk, boolean scripts) {
		UUID ana = talk.people().get(0);
		Page page = comesIn(ana, scripts);
		openRules(page, talk);
		return page;
	}

	private void openRules(Page page, Talk talk) {
		page.navigate(address(talk.path()));
		page.navigate(page.locator(".now a.button").evaluate("(link) => link.href") + "?page=2");
	}

}

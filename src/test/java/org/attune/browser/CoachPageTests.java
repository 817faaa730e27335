package org.attune.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who is about to hurt is helped to say what hurts, and decides. */
class CoachPageTests extends BrowserTest {

	private static final String HURTFUL = "You never help me.";

	@Test
	void underTheTextAnIdeaComesAndItsWordsGoWhereTheAuthorWrites() {
		Page page = writes(true, HURTFUL);
		Locator remark = page.locator("[role=status] .remarks li");
		remark.waitFor();
		assertThat(remark.innerText()).contains("You may be wishing for help");
		Axe.assertUsable(page);
		Fit.assertFits(page, "the coach");
		Album.keep(page, "360-coach");
		page.waitForResponse((answer) -> answer.url().endsWith("/remarks"),
				() -> remark.locator("[data-start]").click());
		assertThat(page.locator("main textarea").inputValue())
			.isEqualTo(HURTFUL + " I feel overwhelmed and could use help with ");
		assertThat(remark.count()).isZero();
		page.locator("main textarea").fill("I feel overwhelmed and could use help with dinner.");
		page.waitForCondition(() -> remark.count() == 0);
		button(page, "Read it through").click();
		assertThat(page.locator(".coach").count()).isZero();
		button(page, "Send").click();
		assertThat(page.url()).endsWith("?sent");
	}

	@Test
	void wordsThatAreOfferedBeginASentenceBehindTheOneInWhichTheAuthorWrites() {
		Page page = writes(true, "You never help me");
		page.locator("[role=status] .remarks li").waitFor();
		page.locator("main textarea").evaluate("(text) => text.setSelectionRange(0, 9)");
		page.locator("[data-start]").click();
		assertThat(page.locator("main textarea").inputValue())
			.isEqualTo("You never help me. I feel overwhelmed and could use help with ");
	}

	@Test
	void anIdeaThatIsNotWantedDoesNotComeAgainUntilItIsWantedAgain() {
		Page page = writes(true, HURTFUL);
		Locator remark = page.locator(".remarks li");
		remark.waitFor();
		remark.locator("button:has-text('Do not show me this again')").click();
		page.waitForCondition(() -> remark.count() == 0);
		button(page, "Read it through").click();
		assertThat(page.locator(".coach").count()).isZero();
		String review = page.url();
		page.navigate(address("/account"));
		Axe.assertUsable(page);
		button(page, "Show me all ideas again").click();
		page.navigate(review);
		assertThat(page.locator(".coach").innerText()).contains("You may be wishing for help");
		Axe.assertUsable(page);
		Fit.assertFits(page, "the review with an idea");
		Album.keep(page, "360-coach-review");
	}

	@Test
	void withoutScriptsTheIdeaComesBeforeSending() {
		Page page = writes(false, HURTFUL);
		button(page, "Read it through").click();
		assertThat(page.locator(".coach").innerText()).contains(HURTFUL.substring(0, 14), "You may be wishing for help",
				"You decide what you send");
		page.locator(".coach button").click();
		assertThat(page.locator(".review").innerText()).contains(HURTFUL);
		assertThat(page.locator(".coach").count()).isZero();
		button(page, "Send").click();
		assertThat(page.url()).endsWith("?sent");
	}

	@Test
	void aThreatIsAskedAboutOnceMoreAndCanStillBeSent() {
		Page page = writes(true, "You'll regret this.");
		page.locator(".remarks li").waitFor();
		assertThat(page.locator(".remarks li").innerText()).contains("Before you send this, we ask you once more.")
			.doesNotContain("Do not show me this again");
		button(page, "Read it through").click();
		assertThat(page.locator(".coach").innerText()).contains("may frighten", "Take a break", "Get help");
		Axe.assertUsable(page);
		Album.keep(page, "360-coach-threat");
		button(page, "Send it anyway").click();
		assertThat(page.url()).endsWith("/heard");
	}

	private Page writes(boolean scripts, String text) {
		Talk talk = talk("straight", "Ben");
		Page page = looksAt(talk, 0, scripts);
		page.navigate((String) page.locator(".now a.button").evaluate("(link) => link.href"));
		page.locator("main textarea").pressSequentially(text);
		return page;
	}

}

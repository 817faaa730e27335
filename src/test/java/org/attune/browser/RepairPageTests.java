package org.attune.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody asks to start over, on a phone, with scripts and without. */
class RepairPageTests extends BrowserTest {

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void somethingCameOutBadlyAndIsThankedFor(boolean scripts) {
		Talk talk = talk("guarded", "Ben");
		Page ana = looksAt(talk, 0, scripts);
		ana.locator("main a", new Page.LocatorOptions().setHasText("May I start over?")).click();
		usable(ana, "repair", scripts);
		button(ana, "Send it").click();
		assertThat(ana.locator(".problem").innerText()).contains("Please choose an answer.");
		usable(ana, "repair-wrong", scripts);
		ana.locator("[name=start][value=over]").check();
		ana.locator("[name=words]").fill("I am sorry, but you always do that");
		button(ana, "Send it").click();
		assertThat(ana.locator(".remarks").innerText()).contains("Before you send it");
		usable(ana, "repair-coach", scripts);
		ana.locator("[name=words]").fill("I was loud");
		button(ana, "Send it").click();
		Page ben = looksAt(talk, 1, scripts);
		assertThat(ben.locator("main").innerText()).contains("I said that badly. May I start over?", "I was loud");
		usable(ben, "repair-read", scripts);
		button(ben, "I need time").click();
		assertThat(ben.locator("main").innerText()).contains("You said that you need time.")
			.doesNotContain("Both are fine.");
		ana.navigate(address(talk.path()));
		assertThat(ana.locator("main").innerText()).contains("Ben needs time.");
		assertThat(ana.locator("main a", new Page.LocatorOptions().setHasText("May I start over?")).count())
			.as("nobody is pressed")
			.isZero();
	}

	private static void usable(Page page, String name, boolean scripts) {
		if (scripts) {
			Axe.assertUsable(page);
		}
		Fit.assertFits(page, name);
	}

}

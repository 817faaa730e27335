package org.attune.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is asked if it is still fine to go on gets what they say they need. */
class PulsePageTests extends BrowserTest {

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void whoNeedsABreakIsAskedForHowLongAndGetsIt(boolean scripts) {
		Talk talk = talk("pulsing", "Ben");
		Page ana = looksAt(talk, 0, scripts);
		says(ana, "break");
		assertThat(ana.url()).contains("/pauses/new");
		assertThat(ana.locator("main").innerText()).contains("Sent.");
		if (scripts) {
			Axe.assertUsable(ana);
		}
		Fit.assertFits(ana, "pulse-break");
		ana.locator("input[name=minutes][value='60']").check();
		ana.locator("main form .button").first().click();
		Page ben = looksAt(talk, 1, scripts);
		assertThat(ben.locator("main").innerText()).contains("break");
	}

	@ParameterizedTest
	@ValueSource(strings = { "yes", "not_safe" })
	void whoNeedsNoBreakIsNotAskedForOne(String pulse) {
		Page ana = looksAt(talk("pulsing", "Ben"), 0, true);
		says(ana, pulse);
		assertThat(ana.url()).doesNotContain("/pauses/new");
	}

	private static void says(Page page, String pulse) {
		button(page, "Begin").click();
		page.locator("textarea").fill("When we sat down, the plates were still there.");
		page.locator("input[name=pulse][value=" + pulse + "]").check();
		page.locator(".buttons button[value='1']").click();
		button(page, "Send").click();
	}

}

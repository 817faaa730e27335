package org.attune.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody says what hurts piece by piece, and it becomes a text of their own. */
class SpeakPageTests extends BrowserTest {

	private static final String TOGETHER = "When we ate on Monday, the plates stayed there, I feel sad, because I need support."
			+ " Would you wash up tonight?";

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theirShortAnswersJoinIntoATextThatTheyCanChange(boolean scripts) {
		Talk talk = talk("quick-talk", "Ben");
		Page ben = looksAt(talk, 1, true);
		Page ana = looksAt(talk, 0, scripts);
		for (Page page : new Page[] { ben, ana, ben, ana }) {
			answers(page, talk);
		}
		ana.navigate(address(talk.path()));
		button(ana, "Begin").click();
		ana.locator("[name=voice][value=speak]").check();
		ana.locator("[name=moment_seen]").fill("We ate on Monday, the plates stayed there");
		button(ana, "Next").click();
		ana.locator("[name=feelings][value=sad]").check();
		button(ana, "Next").click();
		ana.locator("[name=needs][value=support]").check();
		ana.locator("[name=would_you]").fill("wash up tonight?");
		button(ana, "Next").click();
		assertThat(ana.locator("[name=own_words]").inputValue()).isEqualTo(TOGETHER);
		button(ana, "Back").click();
		ana.locator("[name=would_you]").fill("");
		button(ana, "Next").click();
		assertThat(ana.locator("[name=own_words]").inputValue()).doesNotContain("Would you");
		if (scripts) {
			Axe.assertUsable(ana);
			Fit.assertFits(ana, "the text put together");
			Album.keep(ana, "360-together");
		}
		ana.locator("[name=own_words]").fill("On Monday I was sad about the plates. I need some help.");
		button(ana, "Back").click();
		ana.locator("[name=would_you]").fill("call Ben");
		button(ana, "Next").click();
		assertThat(ana.locator("[name=own_words]").inputValue()).startsWith("On Monday I was sad");
		assertThat(ana.locator(".field .notice").innerText()).contains("in your own way", "Would you call Ben?");
		if (scripts) {
			Axe.assertUsable(ana);
			Fit.assertFits(ana, "the text written otherwise");
		}
		ana.locator("button[name=-anew]").click();
		assertThat(ana.locator("[name=own_words]").inputValue()).startsWith("When we ate")
			.endsWith("Would you call Ben?");
		assertThat(ana.locator(".field .notice").count()).isZero();
		ana.locator("[name=own_words]").fill("On Monday I was sad about the plates. I need some help.");
		button(ana, "Read it through").click();
		assertThat(ana.locator(".review").innerText()).contains("On Monday I was sad").doesNotContain("I feel ...");
		ana.locator("a.button:has-text('Change something')").click();
		assertThat(ana.locator("[name=own_words]").inputValue()).startsWith("On Monday I was sad");
		button(ana, "Read it through").click();
		ana.locator(".review a").first().click();
		assertThat(ana.url()).endsWith("?page=0#f-voice");
		for (int page = 0; page < 3; page++) {
			button(ana, "Next").click();
		}
		button(ana, "Read it through").click();
		button(ana, "Send").click();
		assertThat(ana.url()).endsWith("?sent");
	}

}

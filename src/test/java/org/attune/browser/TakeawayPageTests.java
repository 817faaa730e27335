package org.attune.browser;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages with what people take away with them. */
class TakeawayPageTests extends BrowserTest {

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theAgreementAndMyDataAreUsableAndFit(boolean scripts) {
		Talk talk = talk("quick-talk", "Ben");
		Page page = agreed(talk, scripts);
		button(page, "Read our agreement").click();
		assertThat(page.locator("h1").innerText()).isEqualTo("Our agreement");
		assertThat(page.locator(".agreed").innerText()).contains("the plates were still there", "Dates",
				"Ana and Ben said yes");
		usable(page, "agreement", scripts);
		assertThat(page.waitForDownload(() -> button(page, "Save as PDF").click()).suggestedFilename())
			.isEqualTo("agreement.pdf");
		assertThat(page.waitForDownload(() -> button(page, "Dates for my calendar").click()).suggestedFilename())
			.isEqualTo("dates.ics");
		page.navigate(address("/cases"));
		page.locator("a[href='/me/data']").click();
		assertThat(page.locator("main").innerText()).contains("My data", "Ben can read this");
		usable(page, "my-data", scripts);
	}

	@Test
	void onPaperOnlyTheAgreementIsLeftAndItIsDarkOnLight() {
		Talk talk = talk("quick-talk", "Ben");
		Page page = agreed(talk, true);
		button(page, "Read our agreement").click();
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
		assertThat(page.locator(".agreed").isVisible()).isTrue();
		for (String part : List.of(".top", ".up", ".aside", "footer")) {
			assertThat(page.locator(part).isVisible()).as(part).isFalse();
		}
		assertThat(page.evaluate("() => getComputedStyle(document.body).color")).isEqualTo("rgb(0, 0, 0)");
		assertThat(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))
			.isEqualTo("rgb(255, 255, 255)");
	}

	@Test
	void beforeAllSignedThePageSaysSo() {
		Talk talk = talk("quick-talk", "Ben");
		Page page = looksAt(talk, 0, true);
		page.navigate(address(talk.path() + "/agreement"));
		assertThat(page.locator("main").innerText()).contains("Not signed yet");
		assertThat(page.locator("main .button").count()).isZero();
		assertThat(page.locator(".anytime a[href*=cases]").count()).isEqualTo(2);
		usable(page, "agreement-none", true);
	}

	private Page agreed(Talk talk, boolean scripts) {
		Walker ana = new Walker(looksAt(talk, 0, scripts), "ana", "speak", (at, place) -> {
		});
		Walker ben = new Walker(looksAt(talk, 1, scripts), "ben", "listen", (at, place) -> {
		});
		boolean moved = true;
		while (moved) {
			moved = ana.answer(address(talk.path())) | ben.answer(address(talk.path()));
		}
		return ana.page();
	}

	private static void usable(Page page, String name, boolean scripts) {
		if (scripts) {
			Axe.assertUsable(page);
		}
		Fit.assertFits(page, name);
	}

}

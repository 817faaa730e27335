package org.attune.browser;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is promised about ethics and safety, as far as pages keep it. */
class SafePageTests extends BrowserTest {

	private static final String ELSEWHERE = "https://www.bbc.co.uk/weather";

	private static final int MOST_TABS = 12;

	@Test
	void everyJointPageOffersPauseLeaveHelpAndQuickExitReachableByKeyboardBeforeTheMainContent() {
		Talk talk = talk("quick-talk", "Ben");
		Page page = looksAt(talk, 0, true);
		String step = page.locator(".now a.button").getAttribute("href");
		for (String path : List.of(talk.path(), step)) {
			page.navigate(path.startsWith("/") ? address(path) : path);
			StringBuilder met = new StringBuilder();
			page.evaluate("() => { document.activeElement.blur(); window.getSelection().removeAllRanges(); }");
			for (int tab = 0; tab < MOST_TABS && !isInMain(page); tab++) {
				met.append(page.locator(":focus").count() > 0 ? page.locator(":focus").innerText() : "").append('\n');
				page.keyboard().press("Tab");
			}
			assertThat(isInMain(page)).isTrue();
			assertThat(met).contains("Take a break", "Leave this conversation", "Help", "Quick exit");
		}
	}

	private static boolean isInMain(Page page) {
		return (boolean) page.evaluate("() => Boolean(document.activeElement.closest('main'))");
	}

	@ParameterizedTest
	@ValueSource(strings = { "click", "Shift" })
	void quickExitGoesToANeutralSiteAndReplacesTheEntry(String way) {
		Page page = looksAt(talk("quick-talk", "Ben"), 0, true);
		page.context()
			.route(ELSEWHERE + "**", (route) -> route
				.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("<title>Elsewhere</title>")));
		Object entries = page.evaluate("() => history.length");
		leavesFast(page, way);
		page.waitForURL(ELSEWHERE);
		assertThat(page.evaluate("() => history.length")).isEqualTo(entries);
	}

	@Test
	void quickExitClearsThePageAlsoWhenTheOtherSiteDoesNotCome() {
		Page page = looksAt(talk("quick-talk", "Ben"), 0, true);
		page.context().route(ELSEWHERE + "**", (route) -> route.abort("aborted"));
		leavesFast(page, "click");
		page.waitForCondition(() -> !page.locator("main").isVisible());
		assertThat(page.title()).isEmpty();
	}

	private static void leavesFast(Page page, String way) {
		if (way.equals("click")) {
			page.locator("[data-exit]").click();
			return;
		}
		for (int time = 0; time < 3; time++) {
			page.keyboard().press(way);
		}
	}

	@Test
	void threeTimesShiftWithLettersInBetweenIsOrdinaryTyping() {
		Page page = looksAt(talk("quick-talk", "Ben"), 0, true);
		for (String letter : List.of("A", "B", "C")) {
			page.keyboard().press("Shift+" + letter);
		}
		assertThat(page.locator("main").count()).isEqualTo(1);
		assertThat(page.url()).doesNotStartWith(ELSEWHERE);
	}

	@Test
	void quickExitWorksWithoutScriptsAndHelpSaysThatItDoesNotEraseTheHistory() {
		Page page = this.browser.page(360, 740, false);
		page.navigate(address("/help"));
		assertThat(page.locator("[data-exit]").getAttribute("href")).isEqualTo(ELSEWHERE);
		assertThat(page.locator("main").innerText()).contains("history of this device may still show");
	}

}

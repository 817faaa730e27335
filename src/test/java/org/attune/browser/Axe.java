package org.attune.browser;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import static org.assertj.core.api.Assertions.assertThat;

/** Asserts that everybody can use a page, by light and in the dark, and read it. */
final class Axe {

	private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	private Axe() {
	}

	/**
	 * Looks from the top of the page: further down, the way out may lie over a target. On
	 * a page that may run no scripts it would wait for ever.
	 */
	static void assertUsable(Page page) {
		Plain.assertPlain(page);
		page.evaluate("() => scrollTo(0, 0)");
		for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
			AxeResults results = new AxeBuilder(page).withTags(TAGS).analyze();
			assertThat(results.getPasses()).as("axe looked at %s", page.url()).isNotEmpty();
			assertThat(results.getViolations()).as("%s, %s", page.url(), scheme).extracting(Axe::inWords).isEmpty();
		}
	}

	private static String inWords(Rule rule) {
		return rule.getId() + ": " + rule.getNodes().stream().map((node) -> node.getHtml()).toList();
	}

}

package org.attune.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/**
 * Pictures of pages, by light and in the dark, where the system property
 * {@code attune.screenshots} is set: all of them in the build's folder, a few in the
 * documentation's.
 */
final class Album {

	private static final Path ALL = Path.of("target/screenshots");

	private static final Path CHOSEN = Path.of("docs/screenshots");

	private static final Map<String, String> NAMES = Map.ofEntries(
			Map.entry("phone-step-say-what-it-is-about-ana-light", "step-phone"),
			Map.entry("phone-step-say-what-it-is-about-ana-dark", "step-phone-dark"),
			Map.entry("phone-review-say-what-it-is-about-ana-light", "review-phone"),
			Map.entry("phone-case-we-wait-for-ben-ana-light", "waiting-phone"),
			Map.entry("phone-case-you-agreed-ana-light", "agreed-phone"),
			Map.entry("phone-in-ana-light", "cases-phone"),
			Map.entry("desk-step-say-what-it-is-about-ana-light", "step-desk"),
			Map.entry("desk-case-you-agreed-ana-dark", "agreed-desk-dark"),
			Map.entry("long-phone-start-ana-light", "start-phone"),
			Map.entry("long-phone-start-ana-dark", "start-phone-dark"),
			Map.entry("long-phone-begin-ana-light", "begin-phone"),
			Map.entry("long-phone-enter-ana-would-like-to-talk-with-you-ben-light", "invitation-phone"),
			Map.entry("long-phone-step-think-about-it-alone-2-ana-dark", "alone-phone-dark"),
			Map.entry("long-phone-step-say-back-what-you-heard-ana-light", "say-back-phone"),
			Map.entry("long-phone-step-rate-the-ideas-ana-light", "ideas-phone"),
			Map.entry("long-phone-step-thank-each-other-ana-light", "thanks-phone"),
			Map.entry("360-agreement-light", "agreement-phone"),
			Map.entry("1280-agreement-dark", "agreement-desk-dark"), Map.entry("360-my-data-light", "my-data-phone"),
			Map.entry("360-hand-over-light", "hand-over-phone"), Map.entry("360-entry-help-light", "help-phone"));

	private Album() {
	}

	static void keep(Page page, String name) {
		if (Boolean.getBoolean("attune.screenshots")) {
			for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
				page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
				keepOne(page, name + "-" + scheme.name().toLowerCase());
			}
		}
	}

	private static void keepOne(Page page, String name) {
		take(page, ALL.resolve(name + ".png"));
		if (NAMES.containsKey(name)) {
			take(page, CHOSEN.resolve(NAMES.get(name) + ".png"));
		}
	}

	private static void take(Page page, Path file) {
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
	}

}

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

	private static final Map<String, String> NAMES = Map.of("phone-step-say-what-it-is-about-ana-light", "step-phone",
			"phone-review-say-what-it-is-about-ana-light", "review-phone", "phone-case-we-wait-for-ben-ana-light",
			"waiting-phone", "phone-case-you-agreed-ana-light", "agreed-phone",
			"desk-step-say-what-it-is-about-ana-light", "step-desk", "phone-in-ana-light", "cases-phone",
			"phone-step-say-what-it-is-about-ana-dark", "step-phone-dark", "desk-case-you-agreed-ana-dark",
			"agreed-desk-dark");

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

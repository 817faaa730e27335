package org.attune.browser;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import static org.assertj.core.api.Assertions.assertThat;

/** Asserts that a page fits on phones, tablets and desks, by light and in the dark. */
final class Fit {

	private static final List<Integer> WIDTHS = List.of(360, 768, 1280);

	private static final int HEIGHT = 800;

	private Fit() {
	}

	/** Nothing sticks out at the side; the page is left as wide as a phone. */
	static void assertFits(Page page, String name) {
		for (int width : WIDTHS.stream().sorted((one, other) -> other - one).toList()) {
			page.setViewportSize(width, HEIGHT);
			for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
				page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
				int wide = (Integer) page.evaluate("() => document.documentElement.scrollWidth");
				assertThat(wide).as("%s at %d, %s", page.url(), width, scheme).isPositive().isLessThanOrEqualTo(width);
			}
			Album.keep(page, width + "-" + name);
		}
	}

}

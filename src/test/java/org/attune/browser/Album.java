package org.attune.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/**
 * Pictures of pages, by light and in the dark, where the system property
 * {@code attune.screenshots} is set: all of them in the build's folder, one of each page
 * in the documentation's.
 */
final class Album {

	private static final Path ALL = Path.of("target/screenshots");

	private static final Path CHOSEN = Path.of("docs/screenshots");

	private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("long-phone-start-ana", "start"),
			Map.entry("360-outside-lostlink", "lost-link"), Map.entry("360-outside-nothing", "not-there"),
			Map.entry("long-phone-begin-ana", "begin"),
			Map.entry("long-phone-enter-ana-would-like-to-talk-with-you-ben", "invitation"),
			Map.entry("360-hand-over", "hand-over"), Map.entry("phone-in-ana", "cases"),
			Map.entry("phone-step-say-what-it-is-about-ana", "step"),
			Map.entry("phone-review-say-what-it-is-about-ana", "review"),
			Map.entry("phone-case-we-wait-for-ben-ana", "waiting"),
			Map.entry("long-phone-step-think-about-it-alone-2-ana", "alone"),
			Map.entry("long-phone-step-choose-your-rules-ana", "rules"),
			Map.entry("long-phone-step-say-what-you-want-them-to-know-2-ana", "speak"),
			Map.entry("long-phone-step-say-back-what-you-heard-ben", "say-back"),
			Map.entry("long-phone-step-check-if-they-got-you-ana", "check"),
			Map.entry("long-phone-step-name-your-needs-ana", "needs"),
			Map.entry("long-phone-step-rate-the-ideas-ana", "ideas"),
			Map.entry("long-phone-step-write-one-plan-ana", "plan"),
			Map.entry("long-phone-step-thank-each-other-ben", "thanks"),
			Map.entry("phone-case-you-agreed-ana", "agreed"), Map.entry("360-agreement", "agreement"),
			Map.entry("360-kind-friends", "kind-friends"), Map.entry("360-kind-partners", "kind-partners"),
			Map.entry("360-kind-family", "kind-family"), Map.entry("360-ways", "ways"),
			Map.entry("360-symbols", "symbols"), Map.entry("360-hours", "quiet-hours"), Map.entry("360-alarm", "alarm"),
			Map.entry("360-heard", "heard"), Map.entry("360-alert", "alert"),
			Map.entry("360-counsel-alert", "counsel-alert"), Map.entry("360-counsel-texts", "counsel-texts"),
			Map.entry("360-shuttle", "shuttle"), Map.entry("360-practice", "practice"),
			Map.entry("360-practice-staff", "practice-staff"), Map.entry("360-staff-set-up", "staff-set-up"),
			Map.entry("360-staff-sign-in", "staff-sign-in"), Map.entry("360-emergencies", "emergencies"),
			Map.entry("360-coach", "coach"), Map.entry("360-coach-review", "coach-review"),
			Map.entry("360-board", "board"), Map.entry("360-take", "take-case"), Map.entry("360-counsel", "counsel"),
			Map.entry("1280-counsel", "counsel-desk"), Map.entry("360-act", "intervene"),
			Map.entry("360-notes", "counsel-notes"), Map.entry("360-my-data", "my-data"),
			Map.entry("360-account", "account"), Map.entry("360-entry-help", "help"),
			Map.entry("desk-step-say-what-it-is-about-ana", "step-desk"),
			Map.entry("desk-case-you-agreed-ana", "agreed-desk"), Map.entry("1280-agreement", "agreement-desk"));

	private Album() {
	}

	static void keep(Page page, String name) {
		if (Boolean.getBoolean("attune.screenshots")) {
			for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
				page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
				String ending = "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
				take(page, ALL.resolve(name + ending));
				if (NAMES.containsKey(name)) {
					take(page, CHOSEN.resolve(NAMES.get(name) + ending));
				}
			}
		}
	}

	private static void take(Page page, Path file) {
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
	}

}

package org.attune.browser;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import org.attune.CodeApp;
import org.attune.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;

/** How members of staff come in: by a link at first, then by password and code. */
record StaffWay(MovableClock clock) {

	private static final Pattern FIRST_LINK = Pattern.compile("http://\\S+(/staff/set-up\\?token=[\\w-]+)");

	/** Where the link that was printed last leads. */
	static String firstLink(String output) {
		Matcher matcher = FIRST_LINK.matcher(output);
		String found = null;
		while (matcher.find()) {
			found = matcher.group(1);
		}
		return found;
	}

	/**
	 * Fills in the form of who is new, and gives back the app that shows their codes.
	 * @param contact null where it is known
	 */
	CodeApp setUp(Page page, String name, String contact, String password) {
		CodeApp app = new CodeApp(page.locator("p.letters").innerText());
		page.fill("#f-name", name);
		if (contact != null) {
			page.fill("#f-contact", contact);
		}
		page.fill("#f-password", password);
		page.fill("#f-code", code(app));
		page.locator("main form .button").click();
		assertThat(page.locator("main li").count()).isEqualTo(10);
		return app;
	}

	void signIn(Page page, String contact, String password, String code) {
		page.fill("#f-contact", contact);
		page.fill("#f-password", password);
		page.fill("#f-code", code);
		page.locator("main form .button").click();
	}

	/** A code that was not used yet. */
	String code(CodeApp app) {
		this.clock.forward(Duration.ofSeconds(30));
		return app.shows(this.clock.instant());
	}

}

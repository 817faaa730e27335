package org.attune.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What helps somebody to talk and listen, on their pages. */
class WaysPageTests extends BrowserTest {

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void whoWantsSignsAndLargeTypeGetsThemAndNobodyElse(boolean scripts) {
		Talk talk = talk("quick-talk", "Ben");
		Page ben = looksAt(talk, 1, scripts);
		Page ana = looksAt(talk, 0, scripts);
		ana.locator("main a", new Page.LocatorOptions().setHasText("What helps me talk and listen")).click();
		ana.locator("[value=symbols]").check();
		ana.locator("[value=large_type]").check();
		button(ana, "Keep this").click();
		assertThat(ana.locator("[value=symbols]").isChecked()).isTrue();
		assertThat(ana.locator("[value=more_time]").isChecked()).isFalse();
		usable(ana, "ways", scripts);
		for (Page page : new Page[] { ben, ana, ben, ana }) {
			answers(page, talk);
		}
		toFeelings(ana, talk);
		usable(ana, "symbols", scripts);
		assertThat(ana.locator(".symbol").count()).isGreaterThan(30);
		assertThat(ana.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Sad").setExact(true)).count())
			.as("the sign is not read out")
			.isEqualTo(1);
		assertThat(type(ana)).isEqualTo("22px");
		toFeelings(ben, talk);
		assertThat(ben.locator(".symbol").count()).isZero();
		assertThat(type(ben)).isEqualTo("16px");
	}

	private void toFeelings(Page page, Talk talk) {
		page.navigate(address(talk.path()));
		button(page, "Begin").click();
		page.locator("[name=voice][value=speak]").check();
		page.locator("[name=moment_seen]").fill("We ate on Monday, the plates stayed there");
		button(page, "Next").click();
	}

	private static Object type(Page page) {
		return page.evaluate("getComputedStyle(document.documentElement).fontSize");
	}

	private static void usable(Page page, String name, boolean scripts) {
		if (scripts) {
			Axe.assertUsable(page);
			Album.keep(page, "360-" + name);
		}
		Fit.assertFits(page, name);
	}

}

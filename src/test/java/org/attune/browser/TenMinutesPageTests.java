package org.attune.browser;

import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.attune.session.OpenCase;
import org.attune.terms.Pace;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody has ten minutes, on a phone. */
class TenMinutesPageTests extends BrowserTest {

	@Autowired
	private OpenCase opening;

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void whoHasTenMinutesFindsWhatFitsAndBeginsIt(boolean scripts) {
		UUID ana = person("Ana");
		opens(ana, "constructive-disagreement", "Where we spend the summer");
		opens(ana, "quick-talk", "Who cooks on weekdays");
		Page page = comesIn(ana, scripts);
		page.navigate(address("/cases"));
		button(page, "I have ten minutes").click();
		usable(page, "ten-minutes", scripts);
		assertThat(page.locator(".cases").allInnerTexts()).satisfiesExactly(
				(fits) -> assertThat(fits).contains("Who cooks on weekdays, with Ben", "About 3 minutes"),
				(longer) -> assertThat(longer).contains("Where we spend the summer, with Ben", "About 11 minutes"));
		assertThat(page.locator("main").innerText()).contains("What you type is kept", "Three quiet minutes",
				"My journal");
		page.locator(".cases a").first().click();
		page.locator("input[value=yes]").first().check();
		page.locator(".buttons button[value='1']").click();
		page.navigate(address("/ten-minutes"));
		assertThat(page.locator(".cases").first().innerText()).contains("You began this.");
	}

	@Test
	void whoIsWaitedForNowhereReadsSo() {
		Page page = comesIn(person("Ana"), true);
		page.navigate(address("/ten-minutes"));
		assertThat(page.locator("main").innerText()).contains("Nothing waits for you now.");
		usable(page, "ten-minutes-none", true);
	}

	private void opens(UUID ana, String process, String topic) {
		OpenCase.Named ben = new OpenCase.Named("Ben", UUID.randomUUID() + "@example.org");
		this.opening.open(new Visitor(ana, Visitor.Kind.PARTICIPANT),
				new OpenCase.Wish(process, topic, "friends", "en", Pace.NORMAL, List.of(ben), null));
	}

	private static void usable(Page page, String name, boolean scripts) {
		if (scripts) {
			Axe.assertUsable(page);
		}
		Fit.assertFits(page, name);
	}

}

package org.attune.browser;

import java.util.List;
import java.util.function.BiConsumer;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Two people walk the quick talk in their browsers, from their links to a signature. */
class JourneyTests extends BrowserTest {

	private static final int ROUNDS = 30;

	@Test
	void twoPeopleSignOnTheirPhones() {
		walk(360, 740, true, (page, place) -> {
			Axe.assertUsable(page);
			Album.keep(page, "phone-" + place);
		});
	}

	@Test
	void twoPeopleSignAtTheirDesks() {
		walk(1280, 800, true, (page, place) -> {
			Axe.assertUsable(page);
			Album.keep(page, "desk-" + place);
		});
	}

	@Test
	void twoPeopleSignWithoutScriptsAndEveryPageFits() {
		walk(360, 740, false, Fit::assertFits);
	}

	private void walk(int width, int height, boolean scripts, BiConsumer<Page, String> look) {
		Talk talk = talk("quick-talk", "Ben");
		Walker one = new Walker(this.browser.page(width, height, scripts), "ana", "speak", look);
		Walker other = new Walker(this.browser.page(width, height, scripts), "ben", "listen", look);
		one.enter(link(talk.people().get(0)));
		other.enter(link(talk.people().get(1)));
		walk(one, other, address(talk.path()));
	}

	private static void walk(Walker one, Walker other, String caseAddress) {
		boolean moved = true;
		for (int round = 0; moved && round < ROUNDS; round++) {
			moved = one.answer(caseAddress) | other.answer(caseAddress);
		}
		for (Walker walker : List.of(one, other)) {
			assertThat(walker.page().locator(".now h2").innerText()).isEqualTo("You agreed");
			assertThat(walker.page().locator(".said").innerText()).contains("the plates were still there");
		}
	}

}

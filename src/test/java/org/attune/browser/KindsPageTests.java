package org.attune.browser;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** One page for three kinds of relationship, side by side. */
class KindsPageTests extends BrowserTest {

	@Test
	void friendsPartnersAndFamilyReadWordsOfTheirOwn() {
		Set<String> words = new HashSet<>();
		for (String kind : List.of("friends", "partners", "family")) {
			Talk talk = talkOf(kind, "shared-time", "Ben");
			Page ana = looksAt(talk, 0, true);
			button(ana, "Begin").click();
			words.add(ana.locator("form .field.text").first().innerText());
			Axe.assertUsable(ana);
			Fit.assertFits(ana, "kind-" + kind);
		}
		assertThat(words).hasSize(3);
	}

}

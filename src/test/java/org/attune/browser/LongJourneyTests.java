package org.attune.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

import com.microsoft.playwright.Page;
import org.attune.Mailbox;
import org.attune.notify.Postman;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** People walk the whole of the long talk in their browsers, by links in their mails. */
@TestPropertySource(properties = { "attune.mail.quiet.from=00:00", "attune.mail.quiet.until=00:00" })
class LongJourneyTests extends BrowserTest {

	private static final int ROUNDS = 60;

	/** A person in a talk of two who agrees with everything. */
	private static final int MOST_STEPS = 18;

	@RegisterExtension
	private static final Mailbox MAIL = new Mailbox();

	@Autowired
	private Postman postman;

	@DynamicPropertySource
	static void mail(DynamicPropertyRegistry settings) {
		MAIL.settings(settings);
	}

	@Test
	void twoPeopleGoFromTheStartPageToTheThanksOnTheirPhones() {
		List<Walker> people = walk(360, 740, true, pictured("phone"), "Ben");
		assertThat(people).hasSize(2).allMatch((walker) -> walker.sent() <= MOST_STEPS);
	}

	@Test
	void twoPeopleGoFromTheStartPageToTheThanksWithoutScripts() {
		assertThat(walk(360, 740, false, once(Fit::assertFits), "Ben")).hasSize(2);
	}

	@Test
	void threePeopleGoFromTheStartPageToTheThanksAtTheirDesks() {
		assertThat(walk(1280, 800, true, pictured("desk"), "Ben", "Cleo")).hasSize(3);
	}

	private static BiConsumer<Page, String> pictured(String kind) {
		return once((page, place) -> {
			Axe.assertUsable(page);
			Album.keep(page, "long-" + kind + "-" + place);
		});
	}

	/** Each place once, with whoever comes there first. */
	private static BiConsumer<Page, String> once(BiConsumer<Page, String> look) {
		Set<String> seen = new HashSet<>();
		return (page, place) -> {
			if (seen.add(place.substring(0, place.lastIndexOf('-')))) {
				look.accept(page, place);
			}
		};
	}

	private List<Walker> walk(int width, int height, boolean scripts, BiConsumer<Page, String> look, String... others) {
		Walker ana = new Walker(this.browser.page(width, height, scripts), "ana", "speak", look);
		Beginning beginning = new Beginning(ana, List.of(others));
		ana.enter(linkTo(beginning.asks(address("/"))));
		String caseAddress = beginning.begins();
		answer(List.of(ana), caseAddress);
		List<Walker> walkers = new ArrayList<>(List.of(ana));
		for (String other : others) {
			String name = other.toLowerCase(Locale.ROOT);
			Walker walker = new Walker(this.browser.page(width, height, scripts), name, "speak", look);
			walker.enter(linkTo(beginning.contact(other)));
			walkers.add(walker);
		}
		answer(walkers, caseAddress);
		assertThat(walkers).allMatch((walker) -> "You agreed".equals(walker.page().locator(".now h2").innerText()));
		return walkers;
	}

	private static void answer(List<Walker> walkers, String caseAddress) {
		boolean moved = true;
		for (int round = 0; moved && round < ROUNDS; round++) {
			moved = false;
			for (Walker walker : walkers) {
				moved |= walker.answer(caseAddress);
			}
		}
	}

	private String linkTo(String contact) {
		List<String> mails = Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
			this.postman.work();
			return MAIL.sent(contact);
		}, (sent) -> !sent.isEmpty());
		return address(Mailbox.link(mails.get(0)));
	}

}

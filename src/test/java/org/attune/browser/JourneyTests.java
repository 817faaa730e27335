package org.attune.browser;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

import com.microsoft.playwright.Page;
import org.attune.AttuneTest;
import org.attune.identity.Accounts;
import org.attune.identity.SignInLinks;
import org.attune.session.OpenCase;
import org.attune.terms.Pace;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Two people walk the quick talk in their browsers, from their links to a signature. */
@AttuneTest
class JourneyTests {

	private static final int ROUNDS = 30;

	@Autowired
	private Accounts accounts;

	@Autowired
	private SignInLinks links;

	@Autowired
	private OpenCase openCase;

	@LocalServerPort
	private int port;

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
	void twoPeopleSignWithoutScripts() {
		walk(360, 740, false, (page, place) -> assertThat(page.title()).contains("Attune"));
	}

	private void walk(int width, int height, boolean scripts, BiConsumer<Page, String> look) {
		UUID ana = this.accounts.create(Visitor.Kind.PARTICIPANT, "Ana", contact());
		String bensContact = contact();
		UUID caseId = this.openCase.open(new Visitor(ana, Visitor.Kind.PARTICIPANT), wish(bensContact))
			.caseId()
			.value();
		UUID ben = this.accounts.findByContact(bensContact).orElseThrow();
		try (Browser browser = new Browser()) {
			Walker one = new Walker(browser.page(width, height, scripts), "ana", "speak", look);
			Walker other = new Walker(browser.page(width, height, scripts), "ben", "listen", look);
			one.enter(link(ana));
			other.enter(link(ben));
			walk(one, other, address("/cases/" + caseId));
		}
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

	private static OpenCase.Wish wish(String bensContact) {
		return new OpenCase.Wish("quick-talk", "Who cooks on weekdays", "partners", "en", Pace.NORMAL,
				List.of(new OpenCase.Named("Ben", bensContact)), null);
	}

	private static String contact() {
		return UUID.randomUUID() + "@example.org";
	}

	private String link(UUID account) {
		return address("/enter?token=" + this.links.issue(account));
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}

package org.attune.browser;

import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.attune.AttuneTest;
import org.attune.identity.Accounts;
import org.attune.identity.SignInLinks;
import org.attune.session.OpenCase;
import org.attune.terms.Pace;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person meets beside the straight way. */
@AttuneTest
class PageTests {

	@Autowired
	private Accounts accounts;

	@Autowired
	private SignInLinks links;

	@Autowired
	private OpenCase openCase;

	@LocalServerPort
	private int port;

	private Browser browser;

	private UUID ana;

	@BeforeEach
	void open() {
		this.browser = new Browser();
		this.ana = this.accounts.create(Visitor.Kind.PARTICIPANT, "Ana", UUID.randomUUID() + "@example.org");
	}

	@AfterEach
	void close() {
		this.browser.close();
	}

	@Test
	void aStrangersCaseLooksLikeOneThatIsNotThere() {
		UUID hers = conversation();
		this.ana = this.accounts.create(Visitor.Kind.PARTICIPANT, "Zoe", UUID.randomUUID() + "@example.org");
		Page page = comesIn();
		assertThat(page.navigate(address("/cases/" + hers)).status()).isEqualTo(404);
		String one = page.locator("main").innerText();
		assertThat(page.navigate(address("/cases/" + UUID.randomUUID())).status()).isEqualTo(404);
		assertThat(page.locator("main").innerText()).isEqualTo(one);
		Axe.assertUsable(page);
	}

	@Test
	void aRefusedAnswerComesBackWithLinksToWhatIsWrong() {
		Page page = comesIn();
		page.navigate(address("/cases/" + conversation()));
		page.locator(".now a.button").click();
		Response refused = page.waitForNavigation(() -> page.locator(".buttons button[value='1']").click());
		assertThat(refused.status()).isEqualTo(422);
		page.locator(".problem a").first().click();
		assertThat(page.locator(":focus").getAttribute("name")).isEqualTo("takes_part");
		Axe.assertUsable(page);
	}

	@Test
	void whoLeavesNeedsTwoClicks() {
		Page page = comesIn();
		page.navigate(address("/cases/" + conversation()));
		page.locator(".anytime a").click();
		Axe.assertUsable(page);
		page.locator("main .button").first().click();
		assertThat(page.locator(".now h2").innerText()).isIn("You left this conversation",
				"This conversation has ended");
	}

	@Test
	void pagesOutsideAConversationAreUsable() {
		Page page = this.browser.page(360, 740, true);
		for (String path : List.of("/", "/lost-link", "/lost-link?used", "/lost-link?left")) {
			page.navigate(address(path));
			Axe.assertUsable(page);
		}
		Axe.assertUsable(comesIn());
	}

	private Page comesIn() {
		Page page = this.browser.page(360, 740, true);
		page.navigate(address("/enter?token=" + this.links.issue(this.ana)));
		page.locator("main .button").click();
		return page;
	}

	private UUID conversation() {
		return this.openCase
			.open(new Visitor(this.ana, Visitor.Kind.PARTICIPANT),
					new OpenCase.Wish("quick-talk", "Who cooks on weekdays", "partners", "en", Pace.NORMAL,
							List.of(new OpenCase.Named("Ben", UUID.randomUUID() + "@example.org")), null))
			.caseId()
			.value();
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}

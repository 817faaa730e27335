package org.attune.browser;

import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person meets beside the straight way. */
class PageTests extends BrowserTest {

	@Test
	void aStrangersCaseLooksLikeOneThatIsNotThere() {
		Page page = comesIn(person("Zoe"), true);
		assertThat(page.navigate(address(talk("quick-talk", "Ben").path())).status()).isEqualTo(404);
		String one = page.locator("main").innerText();
		assertThat(page.navigate(address("/cases/" + UUID.randomUUID())).status()).isEqualTo(404);
		assertThat(page.locator("main").innerText()).isEqualTo(one);
		Axe.assertUsable(page);
	}

	@Test
	void aRefusedAnswerComesBackWithLinksToWhatIsWrong() {
		Page page = looksAt(talk("quick-talk", "Ben"), 0, true);
		page.locator(".now a.button").click();
		page.locator(".buttons button[value='1']").click();
		page.waitForURL("**check");
		page.locator(".problem a").first().click();
		assertThat(page.locator(":focus").getAttribute("name")).isEqualTo("takes_part");
		Axe.assertUsable(page);
	}

	@Test
	void whoLeavesNeedsTwoClicks() {
		Page page = looksAt(talk("quick-talk", "Ben"), 0, true);
		page.locator(".anytime a[href$=withdrawal]").click();
		Axe.assertUsable(page);
		page.locator("main .button").first().click();
		assertThat(page.locator(".now h2").innerText()).isIn("You left this conversation",
				"This conversation has ended");
	}

	@Test
	void pagesOutsideAConversationAreUsableAndFit() {
		Page page = this.browser.page(360, 740, true);
		for (String path : List.of("/", "/help", "/lost-link", "/lost-link?used", "/lost-link?left", "/nothing")) {
			page.navigate(address(path));
			usable(page, "outside-" + path.replaceAll("\\W", ""));
		}
		UUID ana = person("Ana");
		page.navigate(link(ana));
		assertThat(button(page, "Come in").count()).isEqualTo(1);
		usable(page, "enter");
		signsIn(page, ana);
		assertThat(page.locator("main h2").innerText()).isEqualTo("Nothing here yet");
		usable(page, "cases-empty");
	}

	@Test
	void anUnknownAddressIsAPageForEverybody() {
		Page page = this.browser.page(360, 740, true);
		assertThat(page.navigate(address("/nothing")).status()).isEqualTo(404);
		String words = page.locator("main").innerText();
		signsIn(page, person("Ana"));
		assertThat(page.navigate(address("/nothing")).status()).isEqualTo(404);
		assertThat(page.locator("main").innerText()).isEqualTo(words).contains("We cannot find this page");
	}

	@Test
	void eachPageOfAStepSaysWhoWillReadIt() {
		Page page = looksAt(talk("quick-talk", "Ben"), 0, true);
		assertThat(readers(page)).contains("Then Ben can", "Some answers are for fewer people.");
		page.locator(".now a.button").click();
		assertThat(readers(page)).contains("Then Ben can").doesNotContain("fewer");
		page.navigate(page.url() + "?page=1");
		assertThat(readers(page))
			.isEqualTo("The others here cannot read this. Only you can, and your counselor if you have one.");
		assertThat(page.locator(".badge").count()).as("it is said once for all of them").isZero();
		usable(page, "readers");
	}

	@Test
	void theScriptKeepsTheReadersZoneAndTimesAreToldInIt() {
		Page page = looksAt(talk("quick-talk", "Ben"), 0, true);
		page.locator(".now a.button").click();
		assertThat(page.locator("time").innerText()).matches(".* CES?T");
		assertThat(page.context().cookies()).anyMatch((cookie) -> cookie.value.equals("Europe/Vienna"));
	}

	private static String readers(Page page) {
		return page.locator(".readers").innerText();
	}

	private static void usable(Page page, String name) {
		Axe.assertUsable(page);
		Fit.assertFits(page, name);
	}

}

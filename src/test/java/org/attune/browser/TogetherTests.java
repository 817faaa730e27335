package org.attune.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What one person's page shows when another one did something. */
class TogetherTests extends BrowserTest {

	private static final String ENDED = "This conversation has ended";

	/** Nobody is told why, and everybody is offered the same. */
	private static final String ALONE = "It can help to go on alone for a while. Write in my journal";

	private static final String WHY = "Conversations end for many reasons. You can still read your own texts.";

	@Test
	void whenOneOfTwoLeavesBothReadTheSameWords() {
		Talk talk = talk("quick-talk", "Ben");
		Page ana = looksAt(talk, 0, true);
		Page ben = looksAt(talk, 1, true);
		leaves(ben);
		for (Page page : new Page[] { ana, ben }) {
			page.navigate(address(talk.path()));
			assertThat(page.locator(".now").innerText()).isEqualToIgnoringWhitespace(ENDED + " " + WHY + " " + ALONE);
			assertThat(page.locator(".anytime a[href*=cases]").count()).isZero();
			page.navigate(address("/cases"));
			assertThat(page.locator(".state").innerText()).isEqualTo(ENDED);
		}
		Axe.assertUsable(ana);
	}

	@Test
	void whatWasSaidStaysAndThePageSaysSo() {
		Talk talk = talk("quick-talk", "Ben");
		Page ana = looksAt(talk, 0, true);
		answers(ana, talk);
		leaves(looksAt(talk, 1, true));
		ana.navigate(address(talk.path()));
		assertThat(ana.locator(".now").innerText()).contains(ENDED, WHY,
				"Below is what was said before, as far as it is for you to read.");
		assertThat(ana.locator(".words.mine").count()).isEqualTo(1);
	}

	@Test
	void whoLeavesThreeIsToldSoAndTheOthersGoOn() {
		Talk talk = talk("quick-talk", "Ben", "Cleo");
		Page ana = looksAt(talk, 0, true);
		String before = ana.locator(".now").innerText();
		Page cleo = looksAt(talk, 2, true);
		leaves(cleo);
		assertThat(cleo.locator(".now h2").innerText()).isEqualTo("You left this conversation");
		cleo.navigate(address("/cases"));
		assertThat(cleo.locator(".state").innerText()).isEqualTo("You left this conversation");
		ana.navigate(address(talk.path()));
		assertThat(ana.locator(".now").innerText()).isEqualTo(before.replace("Ben and Cleo", "Ben"));
		assertThat(ana.locator("main").innerText()).doesNotContainIgnoringCase("left");
	}

	@Test
	void aWaitingPageAsksForWhatIsNewAndGetsThatAlone() {
		Talk talk = talk("quick-talk", "Ben");
		Page ana = looksAt(talk, 0, false);
		answers(ana, talk);
		String poll = ana.locator("#live").getAttribute("hx-get") + "?seen="
				+ ana.locator("#now [name=seen]").inputValue();
		assertThat(ana.request().get(address(poll)).status()).isEqualTo(204);
		answers(looksAt(talk, 1, false), talk);
		APIResponse changed = ana.request().get(address(poll));
		assertThat(changed.status()).isEqualTo(200);
		assertThat(changed.text()).contains("id=\"now\"", "Say if it is safe").doesNotContain("<header class=\"top\"");
	}

	@Test
	void aDoublePressSendsOnceAndLeadsToACalmPage() {
		Talk talk = talk("quick-talk", "Ben");
		Page page = looksAt(talk, 0, true);
		readsThrough(page);
		button(page, "Send").dblclick();
		page.waitForURL("**/cases/*?sent");
		assertThat(page.locator(".notice").innerText()).isEqualTo("Sent. Thank you for taking the time.");
		assertThat(page.locator(".words.mine").count()).isEqualTo(1);
	}

	@Test
	void backAndForwardAfterSendingShowThatItIsDone() {
		Talk talk = talk("quick-talk", "Ben");
		Page page = looksAt(talk, 0, true);
		readsThrough(page);
		button(page, "Send").click();
		page.waitForURL("**/cases/*?sent");
		page.goBack();
		assertThat(page.locator("h1").innerText()).isEqualTo("Who cooks on weekdays");
		assertThat(page.locator(".notice").innerText()).isEqualTo("This step is done already. Nothing is lost.");
		page.goForward();
		assertThat(page.locator(".words.mine").count()).isEqualTo(1);
		assertThat(page.locator("h1").innerText()).isEqualTo("Who cooks on weekdays");
		Axe.assertUsable(page);
	}

	@Test
	void aReviewLeftOpenElsewhereIsAnsweredOnce() {
		Talk talk = talk("quick-talk", "Ben");
		Page page = looksAt(talk, 0, true);
		readsThrough(page);
		Page other = page.context().newPage();
		other.navigate(page.url());
		button(page, "Send").click();
		button(other, "Send").click();
		assertThat(other.locator(".notice").innerText()).isEqualTo("This step is done already. Nothing is lost.");
		assertThat(other.locator(".words.mine").count()).isEqualTo(1);
	}

	private static void readsThrough(Page page) {
		button(page, "Begin").click();
		page.locator("input[value=no]").check();
		while (page.locator("button[name=-key]").count() == 0) {
			page.locator(".buttons button[value='1']").click();
		}
	}

	private static void leaves(Page page) {
		page.locator(".anytime a[href$=withdrawal]").click();
		page.locator("main .button").first().click();
	}

}

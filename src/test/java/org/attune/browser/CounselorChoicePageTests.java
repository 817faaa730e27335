package org.attune.browser;

import java.util.UUID;

import com.microsoft.playwright.Page;
import org.attune.WayIn;
import org.attune.oversight.OfferCases;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** People ask for a counselor by name, who is asked first and may say no, on a phone. */
class CounselorChoicePageTests extends BrowserTest {

	@Autowired
	private WayIn wayIn;

	@Autowired
	private OfferCases offerCases;

	@Test
	void whoIsNamedIsAskedAndMaySayNo() {
		UUID dora = this.wayIn.has(Visitor.Kind.COUNSELOR, "Dora").account();
		Talk talk = talk("quick-talk", "Ben");
		Page ana = looksAt(talk, 0, true);
		ana.locator("a", new Page.LocatorOptions().setHasText("Ask for a counselor by name")).click();
		Axe.assertUsable(ana);
		Fit.assertFits(ana, "counselor-choice");
		button(ana, "Ask for them").click();
		assertThat(ana.locator(".problem").innerText()).contains("Please choose an answer.");
		ana.locator("[name=counselor][value='" + dora + "']").check();
		button(ana, "Ask for them").click();
		assertThat(ana.url()).contains(talk.path());
		this.offerCases.offer(CaseId.of(talk.path().substring("/cases/".length())));
		Page board = comesIn(dora, true);
		assertThat(board.locator("main").innerText()).contains("You are asked to take these");
		Axe.assertUsable(board);
		Fit.assertFits(board, "offered");
		board.locator(".card.now a").first().click();
		assertThat(board.locator("main").innerText()).contains("Ana", "Ben", "You have 0 open talks");
		Axe.assertUsable(board);
		button(board, "No, ask somebody else").click();
		assertThat(board.locator("main").innerText()).doesNotContain("You are asked to take these");
	}

}

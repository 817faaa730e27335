package org.attune.browser;

import java.util.function.UnaryOperator;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** A counselor on a phone, and how she brings a case back in which somebody is afraid. */
record Cora(Page page, UnaryOperator<String> address) {

	/** Knows nobody in it, and takes it. */
	void takes(String path) {
		opens("/board" + path.substring("/cases".length()) + "/counselor");
		this.page.locator("[name=knowsNobody]").check();
		button("Take the case").click();
		this.page.waitForURL("**" + path + "/counsel");
	}

	/** Finds the call on the board and says that she sees to it; the call's address. */
	String isCalled(String path) {
		opens("/board");
		assertThat(main()).contains("Ana and Ben");
		opens(path + "/counsel");
		assertThat(main()).contains("Ana may not be safe");
		button("Look at it").click();
		assertThat(main()).contains("What Ana told counselors alone", "Are you afraid");
		button("I look at it").click();
		assertThat(button("I look at it").count()).isZero();
		return this.page.url();
	}

	/** Ana reads what nobody else does. */
	void writesAlone(String path, Page ana) {
		opens(path + "/interventions/new?kind=note");
		this.page.locator("[name=to]")
			.selectOption(this.page.locator("[name=to] option:has-text('Ana')").getAttribute("value"));
		this.page.locator("[name=text]").fill("I am here for you. Shall I call you at six?");
		this.page.locator("[name=reason]").fill("You said that you are afraid");
		button("Send it").click();
		this.page.waitForURL("**/counsel?done=note");
		ana.navigate(this.address.apply(path));
		assertThat(ana.locator("main").innerText()).contains("Shall I call you at six?");
	}

	/** Decides that every text goes through her. */
	void putsOnShuttle(String alert) {
		this.page.navigate(alert);
		this.page.locator("input[value=shuttle]").check();
		this.page.locator("#f-reason").fill("We spoke on the phone, and she wants it so.");
		button("Decide").click();
		assertThat(main()).contains("Each text goes through you since").doesNotContain("Ana may not be safe");
	}

	/** Reads the text that waits, and passes it on. */
	void passesOn(String path) {
		goesOn(path, "Pass it on");
	}

	/** What was said to her alone stays with her, and the talk goes on from it. */
	void letsGoOn(String path) {
		goesOn(path, "Let it go on");
	}

	private void goesOn(String path, String how) {
		opens(path + "/counsel");
		button(how).click();
		assertThat(main()).doesNotContain("Texts that wait for you");
	}

	/** From now on they write to each other again. */
	void bringsBack(String path) {
		opens(path + "/counsel");
		this.page.locator("main a", new Page.LocatorOptions().setHasText("Let them write to each other")).click();
		this.page.locator("[name=reason]").fill("You both asked for it");
		button("End it").click();
		assertThat(main()).doesNotContain("Each text goes through you since");
	}

	private void opens(String path) {
		this.page.navigate(this.address.apply(path));
	}

	private String main() {
		return this.page.locator("main").innerText();
	}

	private Locator button(String words) {
		return BrowserTest.button(this.page, words);
	}

}

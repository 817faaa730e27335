package org.attune.browser;

import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Page;

/** How somebody starts a conversation who was never here. */
final class Beginning {

	private final String domain = "@" + UUID.randomUUID() + ".example.org";

	private final Walker opener;

	private final Page page;

	private final List<String> others;

	Beginning(Walker opener, List<String> others) {
		this.opener = opener;
		this.page = opener.page();
		this.others = others;
	}

	/** The address of one of the people. */
	String contact(String name) {
		return name + this.domain;
	}

	/** Asks for a link on the start page, and tells to which address. */
	String asks(String startPage) {
		this.page.navigate(startPage);
		this.opener.look("start");
		this.opener.press("Start a conversation");
		this.opener.look("start-address");
		this.page.locator("#contact").fill(contact("Ana"));
		this.opener.press("Send me a link");
		this.opener.look("start-sent");
		return contact("Ana");
	}

	/** Says whom to talk with and about what, and tells where the conversation is. */
	String begins() {
		fill("name", "Ana");
		fill("topic", "Who cooks on weekdays");
		this.page.locator("#f-process").selectOption("constructive-disagreement");
		this.page.locator("input[value=partners]").check();
		for (int other = 0; other < this.others.size(); other++) {
			if (this.page.locator("#f-people-" + other + "-name").count() == 0) {
				this.opener.press("One more person");
			}
			fill("people-" + other + "-name", this.others.get(other));
			fill("people-" + other + "-contact", contact(this.others.get(other)));
		}
		this.opener.look("begin");
		this.page.locator("main .button:text-is('Begin')").click();
		return this.page.url();
	}

	private void fill(String field, String text) {
		this.page.locator("#f-" + field).fill(text);
	}

}

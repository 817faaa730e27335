package org.attune.browser;

import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A person who answers every form as somebody would who wants to get on. */
final class Walker {

	private static final Map<String, String> CHOSEN = Map.of("takes_part", "yes", "understood", "yes", "answer",
			"accept", "freely", "yes", "signature", "yes", "good_enough", "yes");

	private final Page page;

	private final String name;

	private final String voice;

	private final BiConsumer<Page, String> look;

	Walker(Page page, String name, String voice, BiConsumer<Page, String> look) {
		this.page = page;
		this.name = name;
		this.voice = voice;
		this.look = look;
	}

	Page page() {
		return this.page;
	}

	/** Comes in by a link. */
	void enter(String link) {
		this.page.navigate(link);
		look("enter");
		press("Come in");
		look("cases");
	}

	/** Answers what waits for them, if anything does. */
	boolean answer(String caseAddress) {
		this.page.navigate(caseAddress);
		look("case-" + words(".now h2"));
		Locator begin = this.page.locator(".now a.button");
		if (begin.count() == 0) {
			return false;
		}
		begin.click();
		String task = words("h1");
		while (this.page.locator("button[name=key]").count() == 0) {
			fill();
			look("step-" + task);
			this.page.locator(".buttons button[value='1']").click();
		}
		look("review-" + task);
		press("Send");
		return true;
	}

	private String words(String place) {
		return this.page.locator(place).innerText().toLowerCase(Locale.ROOT).replaceAll("\\W+", "-");
	}

	private void press(String button) {
		this.page.locator(".button", new Page.LocatorOptions().setHasText(button)).click();
	}

	private void look(String place) {
		this.look.accept(this.page, place + "-" + this.name);
	}

	private void fill() {
		for (Locator field : this.page.locator(".field").all()) {
			if (field.isVisible()) {
				fill(field);
			}
		}
	}

	private void fill(Locator field) {
		Locator radios = field.locator("input[type=radio]");
		if (radios.count() > 0) {
			String key = radios.first().getAttribute("name");
			field.locator("input[value=" + CHOSEN.getOrDefault(key, this.voice) + "]").check();
		}
		else if (field.locator("input[type=checkbox]").count() > 0) {
			field.locator("input[type=checkbox]").first().check();
		}
		else if (field.locator("textarea").count() > 0) {
			field.locator("textarea").fill("When we sat down on Monday, the plates were still there.");
		}
		else if (field.locator("input").count() > 0) {
			boolean number = field.locator("input[inputmode]").count() > 0;
			field.locator("input").fill(number ? "3" : "a bit lost");
		}
	}

}

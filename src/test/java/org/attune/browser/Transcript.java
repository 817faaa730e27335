package org.attune.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import com.microsoft.playwright.Page;

/** What somebody reads on every page of a case, moment by moment, without its times. */
final class Transcript {

	private static final List<String> BELOW = List.of("", "/alarm", "/shuttle", "/heard", "/pauses/new", "/withdrawal",
			"/people/change", "/counselor/choice");

	private static final List<String> BESIDE = List.of("/cases", "/me/data");

	private static final String WORDS = """
			() => {
				document.querySelectorAll('time').forEach((time) => time.textContent = 'then');
				return document.title + ' ' + document.body.innerText;
			}""";

	private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	private static final String DAY = "\\d+ \\w+ \\d{4}(, \\d\\d:\\d\\d)?";

	private final Page page;

	private final UnaryOperator<String> address;

	private final String path;

	private final List<String> seen = new ArrayList<>();

	Transcript(Page page, UnaryOperator<String> address, String path) {
		this.page = page;
		this.address = address;
		this.path = path;
	}

	/** Reads everything, also what is asked now. */
	void read(String moment) {
		this.seen.add("== " + moment);
		BESIDE.forEach((beside) -> page(beside, beside));
		BELOW.forEach((below) -> page(this.path + below, below));
		this.page.navigate(this.address.apply(this.path));
		if (this.page.locator(".now a.button").count() > 0) {
			this.page.locator(".now a.button").click();
			keep("the step");
		}
	}

	private void page(String to, String name) {
		this.page.navigate(this.address.apply(to));
		keep(name);
	}

	private void keep(String name) {
		String words = (String) this.page.evaluate(WORDS);
		this.seen.add(name + " " + this.page.url().replaceAll(ID, "id") + " "
				+ words.replaceAll(ID, "id").replaceAll(DAY, "then"));
	}

	/** What was read so far. */
	List<String> seen() {
		return this.seen;
	}

}

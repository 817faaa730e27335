package org.attune.browser;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.attune.SafeAnswers;

import static org.assertj.core.api.Assertions.assertThat;

/** A person who answers every form as somebody would who wants to get on. */
final class Walker {

	/** What they choose; where several are there, the first that the field has. */
	private static final List<String> CHOSEN = List.of("yes", "accept", "now", "one", "keep", "consent", "all", "any",
			"5", "thanks", "not_now");

	/** The questions to which no is the answer that goes on. */
	private static final Set<String> DECLINED = Set.of("asks", "more", "deeper", "ready", "owns", "stuck_for_years");

	private static final Map<String, String> NUMBERS = Map.of("calm", "8", "review_days", "14");

	private static final int MOST_PAGES = 12;

	private static final Pattern ROW = Pattern.compile("\\[(\\d+)]");

	private final Page page;

	private final String name;

	private final String voice;

	private final BiConsumer<Page, String> look;

	private final Set<String> seen = new HashSet<>();

	private final Map<String, String> said = new HashMap<>();

	private int sent;

	Walker(Page page, String name, String voice, BiConsumer<Page, String> look) {
		this.page = page;
		this.name = name;
		this.voice = voice;
		this.look = look;
	}

	/** How many steps they sent. */
	int sent() {
		return this.sent;
	}

	Page page() {
		return this.page;
	}

	/** What they choose in a field whatever others would. */
	Walker says(String field, String value) {
		this.said.put(field, value);
		return this;
	}

	/** Comes in by a link. */
	void enter(String link) {
		this.page.navigate(link);
		look("enter-" + words("h1"));
		press("Come in");
		look("in");
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
		for (int leaf = 1; this.page.locator("button[name=-key]").count() == 0; leaf++) {
			assertThat(leaf).as("pages of " + task).isLessThanOrEqualTo(MOST_PAGES);
			fill();
			look("step-" + task + ((leaf == 1) ? "" : "-" + leaf));
			this.page.locator(".buttons button[value='1']").click();
		}
		look("review-" + task);
		press("Send");
		this.sent++;
		return true;
	}

	private String words(String place) {
		return this.page.locator(place).innerText().toLowerCase(Locale.ROOT).replaceAll("\\W+", "-");
	}

	void press(String button) {
		this.page.locator("main .button", new Page.LocatorOptions().setHasText(button)).click();
	}

	void look(String place) {
		if (this.seen.add(place)) {
			this.look.accept(this.page, place + "-" + this.name);
		}
	}

	private void fill() {
		for (Locator field : this.page.locator(".field:not(.dynamiclist)").all()) {
			if (field.isVisible()) {
				fill(field);
			}
		}
	}

	private void fill(Locator field) {
		if (field.locator("input[type=radio]").count() > 0) {
			choose(field);
		}
		else if (field.locator("input[type=checkbox]").count() > 0) {
			field.locator("input[type=checkbox]").first().check();
		}
		else if (field.locator("textarea").count() > 0) {
			field.locator("textarea").fill("When we sat down on Monday, the plates were still there.");
		}
		else if (field.locator("select").count() > 0) {
			select(field.locator("select"));
		}
		else if (field.locator("input:not([type^=date]):not([type=time])").count() > 0) {
			write(field.locator("input"));
		}
	}

	/**
	 * Of choices none of which they would take, as only pages without scripts show, none.
	 */
	private void choose(Locator field) {
		List<String> values = field.locator("input")
			.all()
			.stream()
			.map((choice) -> choice.getAttribute("value"))
			.toList();
		String key = key(field.locator("input").first());
		String wanted = this.said.containsKey(key) ? this.said.get(key)
				: SafeAnswers.FIELDS.contains(key) ? values.get(0) : (DECLINED.contains(key) && values.contains("no"))
						? "no" : CHOSEN.stream().filter(values::contains).findFirst().orElse(this.voice);
		if (values.contains(wanted)) {
			field.locator("input[value='" + wanted + "']").check();
		}
	}

	/** Each row of a list gets a choice of its own. */
	private static void select(Locator field) {
		Matcher row = ROW.matcher(field.getAttribute("name"));
		field.selectOption(new SelectOption().setIndex(row.find() ? Integer.parseInt(row.group(1)) + 1 : 1));
	}

	private static void write(Locator input) {
		boolean number = input.getAttribute("inputmode") != null;
		input.fill(number ? NUMBERS.getOrDefault(key(input), "3") : "a bit lost");
	}

	/** The name of a field, also of one in a row. */
	private static String key(Locator input) {
		String name = input.getAttribute("name");
		return name.substring(name.lastIndexOf('.') + 1);
	}

}

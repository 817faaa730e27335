package org.attune.browser;

import com.microsoft.playwright.Page;
import org.attune.ReadingGrade;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asserts that a page as a whole reads easily, without what people in the case wrote.
 */
final class Plain {

	private static final double HIGHEST_GRADE = 6;

	private static final int FEWEST_WORDS = 20;

	private static final String SEEN = """
			() => [...document.querySelectorAll('main :is(h1, h2, h3, p, li, label, legend, dt, summary, button)')]
				.filter((part) => part.offsetParent && !part.closest('.words, .topic'))
				.filter((part) => !part.querySelector('h1, h2, h3, p, li, label, legend, dt'))
				.map((part) => part.innerText.trim())
				.filter((text) => text)
				.join('\\n')""";

	private Plain() {
	}

	static void assertPlain(Page page) {
		String words = (String) page.evaluate(SEEN);
		assertThat(words).as("the words of %s", page.url()).isNotBlank();
		if (words.split("\\s+").length >= FEWEST_WORDS) {
			assertThat(ReadingGrade.of(words)).as("%s reads: %s", page.url(), words).isLessThanOrEqualTo(HIGHEST_GRADE);
		}
	}

}

package org.attune.web.journal;

import java.util.List;
import java.util.Locale;

import org.attune.terms.Refusal;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Short answers and small exercises for anybody; nothing is asked and nothing kept. Their
 * words, and which step leads where, stand in the message files.
 */
@Controller
@RequestMapping("/library")
class LibraryPage {

	private static final List<String> ANSWERS = List.of("closeness", "why", "touch", "seldom", "too-much", "knowing",
			"shy", "leading", "roadblocks", "upbringing", "seek-help");

	private static final List<String> CARDS = List.of("quiet", "listening", "i-statements", "validating");

	private final MessageSource messages;

	LibraryPage(MessageSource messages) {
		this.messages = messages;
	}

	@GetMapping
	String index(Model model) {
		model.addAttribute("answers", ANSWERS).addAttribute("cards", CARDS);
		return "library/index";
	}

	/** One of them; {@code at} says which of a card's sentences to try. */
	@GetMapping("/{name}")
	String show(@PathVariable String name, @RequestParam(defaultValue = "0") int at, Locale language, Model model) {
		if (!ANSWERS.contains(name) && !CARDS.contains(name)) {
			throw Refusal.notFound();
		}
		List<String> tries = lines(name, "tries", language);
		model.addAttribute("name", name)
			.addAttribute("text", lines(name, "text", language))
			.addAttribute("steps", lines(name, "steps", language))
			.addAttribute("tries", tries)
			.addAttribute("ways", lines(name, "ways", language))
			.addAttribute("at", tries.isEmpty() ? 0 : Math.floorMod(at, tries.size()));
		return "library/show";
	}

	/** The lines of a text; none where there is no such text. */
	private List<String> lines(String name, String part, Locale language) {
		return this.messages.getMessage("library." + name + "." + part, null, "", language).lines().toList();
	}

}

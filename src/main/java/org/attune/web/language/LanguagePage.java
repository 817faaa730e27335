package org.attune.web.language;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.identity.SpokenLanguage;
import org.attune.terms.Visitor;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A reader chooses a language: for this device, and for their mails if they are known.
 */
@Controller
class LanguagePage {

	private final Languages languages;

	private final SpokenLanguage spoken;

	LanguagePage(Languages languages, SpokenLanguage spoken) {
		this.languages = languages;
		this.spoken = spoken;
	}

	@GetMapping("/language")
	String ask() {
		return "language";
	}

	@PostMapping("/language")
	String choose(@AuthenticationPrincipal Visitor visitor, @RequestParam(defaultValue = "") String language,
			HttpServletRequest request, HttpServletResponse response) {
		this.languages.find(language).ifPresent((known) -> keep(visitor, known, request, response));
		return (visitor != null) ? "redirect:/cases" : "redirect:/";
	}

	private void keep(Visitor visitor, Locale language, HttpServletRequest request, HttpServletResponse response) {
		this.languages.keep(request, response, language);
		if (visitor != null) {
			this.spoken.choose(visitor.account(), language);
		}
	}

}

package org.attune.web;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.attune.help.Country;
import org.attune.help.HelpLines;
import org.attune.session.FindHelp;
import org.attune.terms.Visitor;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What helps now, how to stop, and whom to call. Which country somebody looked at is kept
 * nowhere.
 */
@Controller
class HelpPage {

	private final HelpLines help;

	private final FindHelp findHelp;

	HelpPage(HelpLines help, FindHelp findHelp) {
		this.help = help;
		this.findHelp = findHelp;
	}

	@GetMapping("/help")
	String show(@AuthenticationPrincipal Visitor visitor, @RequestParam(required = false) String country,
			Locale language, HttpServletRequest request, Model model) {
		Optional<Country> chosen = (country != null) ? this.help.of(country)
				: this.findHelp.near(visitor, language, RequestContextUtils.getTimeZone(request));
		model.addAttribute("countries", this.help.all(language));
		model.addAttribute("chosen", chosen.orElse(null));
		return "help";
	}

}

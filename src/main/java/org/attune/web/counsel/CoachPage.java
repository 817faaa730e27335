package org.attune.web.counsel;

import java.util.Locale;

import org.attune.oversight.LookAtCoach;
import org.attune.terms.Visitor;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What people make of the coach's rules. */
@Controller
class CoachPage {

	private final LookAtCoach lookAtCoach;

	CoachPage(LookAtCoach lookAtCoach) {
		this.lookAtCoach = lookAtCoach;
	}

	@GetMapping("/board/coach")
	String show(@AuthenticationPrincipal Visitor visitor, Locale language, Model model) {
		model.addAttribute("lines", this.lookAtCoach.counts(visitor, language));
		return "board/coach";
	}

}

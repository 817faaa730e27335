package org.attune.web.practice;

import org.attune.oversight.practice.LookAtChange;
import org.attune.terms.Visitor;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** If it helps: how what people said of themselves changed, in sums. */
@Controller
class ChangePage {

	private final LookAtChange lookAtChange;

	ChangePage(LookAtChange lookAtChange) {
		this.lookAtChange = lookAtChange;
	}

	@GetMapping("/practice/change")
	String show(@AuthenticationPrincipal Visitor visitor, Model model) {
		model.addAttribute("changes", this.lookAtChange.look(visitor));
		return "practice/change";
	}

}

package org.attune.web;

import org.attune.terms.Visitor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page: what this is, and what it is not. */
@Controller
class HomePage {

	@GetMapping("/")
	String index(@AuthenticationPrincipal Visitor visitor, Model model) {
		model.addAttribute("signedIn", visitor != null);
		return "index";
	}

}

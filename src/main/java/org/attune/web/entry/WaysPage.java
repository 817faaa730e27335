package org.attune.web.entry;

import java.util.List;
import java.util.Set;

import org.attune.session.TalkBest;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What helps a person to talk and listen in a case. */
@Controller
@RequestMapping("/cases/{caseId}/ways")
class WaysPage {

	private final TalkBest talkBest;

	WaysPage(TalkBest talkBest) {
		this.talkBest = talkBest;
	}

	@GetMapping
	String show(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, Model model) {
		Set<String> chosen = this.talkBest.words(visitor, CaseId.of(caseId));
		model.addAttribute("caseId", caseId).addAttribute("chosen", chosen).addAttribute("all", TalkBest.all());
		model.addAttribute("large", chosen.contains("large_type"));
		return "cases/ways";
	}

	@PostMapping
	String choose(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@RequestParam(defaultValue = "") List<String> ways) {
		this.talkBest.choose(visitor, CaseId.of(caseId), ways);
		return "redirect:/cases/{caseId}/ways?done";
	}

}

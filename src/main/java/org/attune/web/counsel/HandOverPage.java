package org.attune.web.counsel;

import org.attune.oversight.TakeOver;
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

/** A counselor looks at a case that another one gives to them, and takes it. */
@Controller("counselHandOverPage")
@RequestMapping("/board/{caseId}/hand-over")
class HandOverPage {

	private final TakeOver takeOver;

	HandOverPage(TakeOver takeOver) {
		this.takeOver = takeOver;
	}

	@GetMapping
	String ask(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, Model model) {
		model.addAttribute("one", this.takeOver.one(visitor, CaseId.of(caseId))).addAttribute("handed", true);
		return "board/take";
	}

	@PostMapping
	String take(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@RequestParam(defaultValue = "false") boolean knowsNobody, Model model) {
		CaseId id = CaseId.of(caseId);
		if (!knowsNobody) {
			model.addAttribute("unticked", true);
			return ask(visitor, caseId, model);
		}
		this.takeOver.take(visitor, id, true);
		return "redirect:/cases/" + id + "/counsel";
	}

}

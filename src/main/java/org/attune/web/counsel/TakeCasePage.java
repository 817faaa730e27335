package org.attune.web.counsel;

import org.attune.oversight.DeclineCase;
import org.attune.oversight.LookAtBoard;
import org.attune.oversight.TakeCase;
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

/** A counselor reads who is in a case that nobody has, and takes it. */
@Controller
@RequestMapping("/board/{caseId}")
class TakeCasePage {

	private final LookAtBoard lookAtBoard;

	private final TakeCase takeCase;

	private final DeclineCase declineCase;

	TakeCasePage(LookAtBoard lookAtBoard, TakeCase takeCase, DeclineCase declineCase) {
		this.lookAtBoard = lookAtBoard;
		this.takeCase = takeCase;
		this.declineCase = declineCase;
	}

	@GetMapping("/counselor")
	String ask(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, Model model) {
		model.addAttribute("one", this.lookAtBoard.waiting(visitor, CaseId.of(caseId)));
		model.addAttribute("burden", this.lookAtBoard.burden(visitor));
		model.addAttribute("offered",
				this.lookAtBoard.offered(visitor)
					.stream()
					.anyMatch((each) -> each.line().id().equals(CaseId.of(caseId))));
		return "board/take";
	}

	@PostMapping("/counselor/declining")
	String decline(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		this.declineCase.decline(visitor, CaseId.of(caseId));
		return "redirect:/board";
	}

	@PostMapping("/counselor")
	String take(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@RequestParam(defaultValue = "false") boolean knowsNobody, Model model) {
		CaseId id = CaseId.of(caseId);
		if (!knowsNobody) {
			model.addAttribute("unticked", true);
			return ask(visitor, caseId, model);
		}
		this.takeCase.take(visitor, id, true);
		return "redirect:/cases/" + id + "/counsel";
	}

}

package org.attune.web.talk;

import org.attune.session.CaseView;
import org.attune.session.ShowCase;
import org.attune.session.people.Withdraw;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.attune.web.LeadsBack;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A person leaves a conversation: one page, one button, no reason. */
@Controller
@LeadsBack
@RequestMapping("/cases/{caseId}/withdrawal")
class WithdrawalPage {

	private final ShowCase showCase;

	private final Withdraw withdraw;

	WithdrawalPage(ShowCase showCase, Withdraw withdraw) {
		this.showCase = showCase;
		this.withdraw = withdraw;
	}

	@GetMapping
	String ask(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, Model model) {
		CaseView view = this.showCase.show(visitor, CaseId.of(caseId));
		if (view.you().counsels()) {
			throw Refusal.notFound();
		}
		model.addAttribute("view", view);
		return "withdrawal/new";
	}

	@PostMapping
	String leave(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		this.withdraw.withdraw(visitor, CaseId.of(caseId));
		return "redirect:/cases/{caseId}";
	}

}

package org.attune.web.talk;

import java.util.Locale;

import org.attune.session.counsel.ShowCounselor;
import org.attune.session.reading.ReadContributions;
import org.attune.terms.CaseId;
import org.attune.terms.Ids;
import org.attune.terms.Visitor;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A person shows their counselor what only they could read: one page that asks. */
@Controller
@RequestMapping("/cases/{caseId}/contributions/{contributionId}/showing")
class ShowingPage {

	private final ReadContributions readContributions;

	private final ShowCounselor showCounselor;

	ShowingPage(ReadContributions readContributions, ShowCounselor showCounselor) {
		this.readContributions = readContributions;
		this.showCounselor = showCounselor;
	}

	@GetMapping
	String ask(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@PathVariable String contributionId, Locale language, Model model) {
		CaseId id = CaseId.of(caseId);
		model.addAttribute("act", "showing")
			.addAttribute("caseId", id)
			.addAttribute("said", this.readContributions.mine(visitor, id, Ids.parse(contributionId), language));
		return "contributions/ask";
	}

	@PostMapping
	String show(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@PathVariable String contributionId) {
		this.showCounselor.show(visitor, CaseId.of(caseId), Ids.parse(contributionId));
		return "redirect:/cases/{caseId}";
	}

}

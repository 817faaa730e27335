package org.attune.web.talk;

import java.util.Locale;

import org.attune.session.TakeBack;
import org.attune.session.reading.ReadContributions;
import org.attune.terms.CaseId;
import org.attune.terms.Ids;
import org.attune.terms.Visitor;
import org.attune.web.LeadsBack;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A person takes back what they said: one page that asks, one button. */
@Controller
@LeadsBack
@RequestMapping("/cases/{caseId}/contributions/{contributionId}/taking-back")
class TakingBackPage {

	private final ReadContributions readContributions;

	private final TakeBack takeBack;

	TakingBackPage(ReadContributions readContributions, TakeBack takeBack) {
		this.readContributions = readContributions;
		this.takeBack = takeBack;
	}

	@GetMapping
	String ask(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@PathVariable String contributionId, Locale language, Model model) {
		CaseId id = CaseId.of(caseId);
		model.addAttribute("act", "taking-back")
			.addAttribute("caseId", id)
			.addAttribute("said", this.readContributions.mine(visitor, id, Ids.parse(contributionId), language));
		return "contributions/ask";
	}

	@PostMapping
	String takeBack(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@PathVariable String contributionId) {
		this.takeBack.takeBack(visitor, CaseId.of(caseId), Ids.parse(contributionId));
		return "redirect:/cases/{caseId}";
	}

}

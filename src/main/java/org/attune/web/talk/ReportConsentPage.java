package org.attune.web.talk;

import org.attune.session.counsel.AllowReport;
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
import org.springframework.web.bind.annotation.RequestParam;

/** A person says whether a report may tell what they agreed on. */
@Controller
@LeadsBack
@RequestMapping("/cases/{caseId}/report/consent")
class ReportConsentPage {

	private final AllowReport allowReport;

	ReportConsentPage(AllowReport allowReport) {
		this.allowReport = allowReport;
	}

	@GetMapping
	String ask(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, Model model) {
		model.addAttribute("caseId", caseId);
		model.addAttribute("allowed", this.allowReport.look(visitor, CaseId.of(caseId)).orElseThrow(Refusal::notFound));
		return "cases/report-consent";
	}

	@PostMapping
	String say(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, @RequestParam boolean allowed) {
		this.allowReport.say(visitor, CaseId.of(caseId), allowed);
		return "redirect:/cases/{caseId}/report/consent?done";
	}

}

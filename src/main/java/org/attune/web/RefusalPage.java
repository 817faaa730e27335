package org.attune.web;

import org.attune.session.counsel.RefuseCounselor;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A person refuses the counselor whom their conversation was given to. */
@Controller
@LeadsBack
class RefusalPage {

	private final RefuseCounselor refuseCounselor;

	RefusalPage(RefuseCounselor refuseCounselor) {
		this.refuseCounselor = refuseCounselor;
	}

	@PostMapping("/cases/{caseId}/counselor/refusal")
	String refuse(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		this.refuseCounselor.refuse(visitor, CaseId.of(caseId));
		return "redirect:/cases/{caseId}";
	}

}

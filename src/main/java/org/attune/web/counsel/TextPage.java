package org.attune.web.counsel;

import org.attune.oversight.alarm.PassOn;
import org.attune.terms.CaseId;
import org.attune.terms.Ids;
import org.attune.terms.Visitor;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A counselor passes a text on, or asks its author for another one. */
@Controller
@RequestMapping("/cases/{caseId}/texts/{stepId}")
class TextPage {

	private static final String BACK = "redirect:/cases/{caseId}/counsel";

	private final PassOn passOn;

	TextPage(PassOn passOn) {
		this.passOn = passOn;
	}

	@PostMapping("/passing")
	String pass(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, @PathVariable String stepId) {
		this.passOn.pass(visitor, CaseId.of(caseId), Ids.parse(stepId));
		return BACK;
	}

	@PostMapping("/return")
	String sendBack(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@PathVariable String stepId) {
		this.passOn.sendBack(visitor, CaseId.of(caseId), Ids.parse(stepId));
		return BACK;
	}

}

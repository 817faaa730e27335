package org.attune.web.talk;

import org.attune.follow.OpenBeside;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Something good beside a case that went well. */
@Controller
class TogetherPage {

	private final OpenBeside openBeside;

	TogetherPage(OpenBeside openBeside) {
		this.openBeside = openBeside;
	}

	@PostMapping("/cases/{caseId}/together")
	String open(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, @RequestParam String process) {
		return "redirect:/cases/" + this.openBeside.open(visitor, CaseId.of(caseId), process);
	}

}

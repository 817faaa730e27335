package org.attune.web.talk;

import org.attune.session.people.HandOver;
import org.attune.terms.CaseId;
import org.attune.terms.Ids;
import org.attune.terms.PersonId;
import org.attune.terms.Visitor;
import org.attune.web.LeadsBack;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Who opened a conversation makes a link for somebody without mail; it is shown once. */
@Controller
@LeadsBack
class HandOverPage {

	private final HandOver handOver;

	HandOverPage(HandOver handOver) {
		this.handOver = handOver;
	}

	@PostMapping("/cases/{caseId}/people/{personId}/link")
	String show(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, @PathVariable String personId,
			Model model) {
		CaseId id = CaseId.of(caseId);
		model.addAttribute("caseId", id)
			.addAttribute("link", this.handOver.link(visitor, id, new PersonId(Ids.parse(personId))));
		return "cases/hand-over";
	}

}

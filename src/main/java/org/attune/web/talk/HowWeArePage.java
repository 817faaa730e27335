package org.attune.web.talk;

import java.util.Locale;

import org.attune.session.HowWeAre;
import org.attune.session.reading.FloorShare;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How a person felt it is between them, over time; for their eyes alone. */
@Controller
class HowWeArePage {

	private final HowWeAre howWeAre;

	private final FloorShare floorShare;

	HowWeArePage(HowWeAre howWeAre, FloorShare floorShare) {
		this.howWeAre = howWeAre;
		this.floorShare = floorShare;
	}

	@GetMapping("/cases/{caseId}/how-we-are")
	String show(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, Locale language, Model model) {
		model.addAttribute("lines", this.howWeAre.read(visitor, CaseId.of(caseId), language));
		model.addAttribute("floor", this.floorShare.of(visitor, CaseId.of(caseId)).orElse(null));
		model.addAttribute("caseId", caseId);
		return "cases/how-we-are";
	}

}

package org.attune.web.audit;

import org.attune.audit.desk.LookAtRetention;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is erased when, what keeps it from that, and what was. */
@Controller
@RequestMapping("/audit/retention")
class RetentionPage {

	private static final int LINES = 25;

	private final LookAtRetention lookAtRetention;

	RetentionPage(LookAtRetention lookAtRetention) {
		this.lookAtRetention = lookAtRetention;
	}

	@GetMapping
	String show(@RequestParam(required = false) String before, Model model) {
		model.addAttribute("rules", this.lookAtRetention.rules())
			.addAttribute("held", this.lookAtRetention.held())
			.addAttribute("due", this.lookAtRetention.due(LINES))
			.addAttribute("erased", this.lookAtRetention.erased(Choice.whole(before), LINES))
			.addAttribute("most", LINES);
		return "audit/retention";
	}

}

package org.attune.web.audit;

import org.attune.audit.checkpoint.Checkpoints;
import org.attune.audit.checkpoint.LookAtCheckpoints;
import org.attune.audit.checkpoint.LookAtCheckpoints.Signed;
import org.attune.web.download.Downloads;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was signed: to read, and to keep elsewhere. */
@Controller
@RequestMapping("/audit/checkpoints")
class CheckpointPage {

	private static final int LINES = 25;

	private final LookAtCheckpoints lookAtCheckpoints;

	private final Checkpoints checkpoints;

	CheckpointPage(LookAtCheckpoints lookAtCheckpoints, Checkpoints checkpoints) {
		this.lookAtCheckpoints = lookAtCheckpoints;
		this.checkpoints = checkpoints;
	}

	@GetMapping
	String all(@RequestParam(required = false) String before, Model model) {
		model.addAttribute("signed", this.lookAtCheckpoints.before(Choice.whole(before), LINES))
			.addAttribute("restores", this.lookAtCheckpoints.restores())
			.addAttribute("contradicted", this.checkpoints.contradicted().orElse(null))
			.addAttribute("most", LINES);
		return "audit/checkpoints";
	}

	@GetMapping("/{place}")
	String one(@PathVariable String place, Model model) {
		model.addAttribute("one", find(place));
		return "audit/checkpoint";
	}

	/** The signed text, byte by byte as it was signed. */
	@GetMapping("/{place}/file")
	ResponseEntity<String> file(@PathVariable String place) {
		Signed one = find(place);
		return Downloads.text("checkpoint-" + one.size(), one.note());
	}

	private Signed find(String place) {
		Long known = Choice.whole(place);
		return this.lookAtCheckpoints.one((known != null) ? known : -1);
	}

}

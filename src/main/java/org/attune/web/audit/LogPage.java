package org.attune.web.audit;

import java.util.List;

import org.attune.audit.checkpoint.Checkpoints;
import org.attune.audit.conformance.CheckCase;
import org.attune.audit.desk.CaseTrail;
import org.attune.audit.desk.LookAtDeviations;
import org.attune.audit.desk.LookUpCases;
import org.attune.audit.desk.StaffDeeds;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Cases, what happened in them, what deviates, and what members of staff did. */
@Controller
@RequestMapping("/audit")
class LogPage {

	private static final int LINES = 25;

	private final LookUpCases lookUpCases;

	private final CaseTrail caseTrail;

	private final CheckCase checkCase;

	private final LookAtDeviations lookAtDeviations;

	private final StaffDeeds staffDeeds;

	private final Checkpoints checkpoints;

	LogPage(LookUpCases lookUpCases, CaseTrail caseTrail, CheckCase checkCase, LookAtDeviations lookAtDeviations,
			StaffDeeds staffDeeds, Checkpoints checkpoints) {
		this.lookUpCases = lookUpCases;
		this.caseTrail = caseTrail;
		this.checkCase = checkCase;
		this.lookAtDeviations = lookAtDeviations;
		this.staffDeeds = staffDeeds;
		this.checkpoints = checkpoints;
	}

	@GetMapping
	ModelAndView cases(Choice choice) {
		List<Refusal.FieldError> wrong = choice.wrong(this.lookUpCases.known());
		return new ModelAndView("audit/cases", wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
			.addObject("contradicted", this.checkpoints.contradicted().orElse(null))
			.addObject("choice", choice)
			.addObject("processes", this.lookUpCases.processes())
			.addObject("found", this.lookUpCases.find(choice.wanted(), choice.cursor(), LINES))
			.addObject("wrong", wrong);
	}

	@GetMapping("/cases/{caseId}")
	String trail(@PathVariable String caseId, Model model) {
		CaseId id = CaseId.of(caseId);
		model.addAttribute("trail", this.caseTrail.read(id)).addAttribute("checked", this.checkCase.check(id));
		return "audit/trail";
	}

	@GetMapping("/conformance")
	String conformance(@RequestParam(required = false) String before, @RequestParam(required = false) String all,
			Model model) {
		model.addAttribute("all", all != null)
			.addAttribute("lines", this.lookAtDeviations.before(Choice.whole(before), all != null, LINES))
			.addAttribute("most", LINES);
		return "audit/conformance";
	}

	@GetMapping("/staff")
	String staff(@RequestParam(required = false) String before, Model model) {
		model.addAttribute("deeds", this.staffDeeds.toCases(Choice.whole(before), LINES)).addAttribute("most", LINES);
		return "audit/staff";
	}

}

package org.attune.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.attune.coach.Level;
import org.attune.coach.Remark;
import org.attune.session.HearCoach;
import org.attune.session.LookUpStep;
import org.attune.session.StepView;
import org.attune.terms.CaseId;
import org.attune.terms.Ids;
import org.attune.terms.Visitor;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * What the coach says under a text, while its author types; nothing of the text is kept
 * here.
 */
@Controller
@RequestMapping("/cases/{caseId}/steps/{stepId}/remarks")
class RemarkPage {

	private final LookUpStep lookUpStep;

	private final HearCoach hearCoach;

	RemarkPage(LookUpStep lookUpStep, HearCoach hearCoach) {
		this.lookUpStep = lookUpStep;
		this.hearCoach = hearCoach;
	}

	/**
	 * The remarks on one field of a page; {@code shown} are the rules that stand there
	 * already, {@code taken} the fields and rules whose words the author took up, as in
	 * {@code ideas[0].idea R01}.
	 */
	@PostMapping
	String hear(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, @PathVariable String stepId,
			@RequestParam("-page") int page, @RequestParam("-coached") String coached,
			@RequestParam(name = "-shown", defaultValue = "") Set<String> shown,
			@RequestParam(name = "-taken", defaultValue = "") Set<String> taken,
			@RequestParam MultiValueMap<String, String> post, Locale language, Model model) {
		StepView step = step(visitor, caseId, stepId, language);
		List<Remark> remarks = this.hearCoach.remarks(visitor, step, Leaf.of(step, page).read(post), language)
			.stream()
			.filter((one) -> one.field().equals(coached))
			.map(HearCoach.OnField::remark)
			.filter((remark) -> remark.level() == Level.SAFETY || !taken.contains(coached + " " + remark.rule()))
			.toList();
		this.hearCoach.shown(remarks.stream().map(Remark::rule).filter((rule) -> !shown.contains(rule)).toList());
		model.addAttribute("step", step).addAttribute("remarks", remarks).addAttribute("coached", coached);
		return "step/_remarks";
	}

	/** The author begins with the words that a remark offers. */
	@PostMapping("/taken")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void take(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, @PathVariable String stepId,
			@RequestParam("-rule") String rule, Locale language) {
		step(visitor, caseId, stepId, language);
		this.hearCoach.take(rule);
	}

	/** The author does not want to hear of it again; what is left is shown. */
	@PostMapping(path = "/dismissed", params = "-coached")
	String dismissHere(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@PathVariable String stepId, @RequestParam("-page") int page, @RequestParam("-rule") String rule,
			@RequestParam("-coached") String coached,
			@RequestParam(name = "-shown", defaultValue = "") Set<String> shown,
			@RequestParam(name = "-taken", defaultValue = "") Set<String> taken,
			@RequestParam MultiValueMap<String, String> post, Locale language, Model model) {
		this.hearCoach.dismiss(visitor, rule);
		return hear(visitor, caseId, stepId, page, coached, shown, taken, post, language, model);
	}

	/** The same from the review, which is shown again. */
	@PostMapping(path = "/dismissed", params = "!-coached")
	String dismiss(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, @PathVariable String stepId,
			@RequestParam("-rule") String rule, Locale language) {
		step(visitor, caseId, stepId, language);
		this.hearCoach.dismiss(visitor, rule);
		return "redirect:/cases/{caseId}/steps/{stepId}?page=" + Leaf.REVIEW;
	}

	private StepView step(Visitor visitor, String caseId, String stepId, Locale language) {
		return this.lookUpStep.one(visitor, CaseId.of(caseId), Ids.parse(stepId), language);
	}

}

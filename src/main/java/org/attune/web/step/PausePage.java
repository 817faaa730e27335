package org.attune.web.step;

import java.time.Duration;

import org.attune.session.AskPause;
import org.attune.session.CaseView;
import org.attune.session.ComeBack;
import org.attune.session.ShowCase;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.attune.web.LeadsBack;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person takes a break from a conversation, and comes back. */
@Controller
@LeadsBack
@RequestMapping("/cases/{caseId}/pauses")
class PausePage {

	/** Where who has just sent something is led who needs a break. */
	static final String SENT = "redirect:/cases/{caseId}/pauses/new?sent";

	private static final String TO_CASE = "redirect:/cases/{caseId}";

	private static final String DAYS = "days";

	private final ShowCase showCase;

	private final AskPause askPause;

	private final ComeBack comeBack;

	PausePage(ShowCase showCase, AskPause askPause, ComeBack comeBack) {
		this.showCase = showCase;
		this.askPause = askPause;
		this.comeBack = comeBack;
	}

	/** Asks for how long; who cannot take one now is led to the conversation. */
	@GetMapping("/new")
	ModelAndView choose(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		CaseView view = this.showCase.show(visitor, CaseId.of(caseId));
		return view.you().canPause() ? page(view, HttpStatus.OK) : new ModelAndView(TO_CASE);
	}

	/** Begins one of so many minutes, or of so many days. */
	@PostMapping
	ModelAndView begin(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@RequestParam(defaultValue = DAYS) String minutes, @RequestParam(defaultValue = "") String days) {
		try {
			long lasts = minutes.equals(DAYS) ? Duration.ofDays(number(days)).toMinutes() : number(minutes);
			this.askPause.ask(visitor, CaseId.of(caseId), lasts);
			return new ModelAndView(TO_CASE);
		}
		catch (Refusal refusal) {
			if (refusal.kind() != Refusal.Kind.INVALID) {
				throw refusal;
			}
			return page(this.showCase.show(visitor, CaseId.of(caseId)), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@PostMapping("/current")
	String comeBack(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		this.comeBack.comeBack(visitor, CaseId.of(caseId));
		return TO_CASE;
	}

	/** A whole number as people type it; anything else is none, which is too short. */
	private static int number(String typed) {
		String digits = typed.strip();
		return digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : 0;
	}

	private static ModelAndView page(CaseView view, HttpStatus status) {
		ModelAndView page = new ModelAndView("pauses/new", status);
		page.addObject("view", view).addObject("wrong", status != HttpStatus.OK);
		return page;
	}

}

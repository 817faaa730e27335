package org.attune.web.step;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.attune.session.CaseView;
import org.attune.session.FindHelp;
import org.attune.session.ShowCase;
import org.attune.session.counsel.AskHelp;
import org.attune.session.counsel.AskShuttle;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * A person asks a counselor for help, or wants every text to go through one. The page
 * they see then is the same for everybody who was asked how safe they are.
 */
@Controller
@RequestMapping("/cases/{caseId}")
class SafetyPage {

	/** Where a person is led after they were asked how safe they are. */
	static final String HEARD = "redirect:/cases/{caseId}/heard";

	private final ShowCase showCase;

	private final AskHelp askHelp;

	private final AskShuttle askShuttle;

	private final FindHelp findHelp;

	SafetyPage(ShowCase showCase, AskHelp askHelp, AskShuttle askShuttle, FindHelp findHelp) {
		this.showCase = showCase;
		this.askHelp = askHelp;
		this.askShuttle = askShuttle;
		this.findHelp = findHelp;
	}

	@GetMapping("/heard")
	String heard(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, Locale language,
			HttpServletRequest request, Model model) {
		model.addAttribute("view", participant(visitor, caseId)).addAttribute("heard", this.askHelp.isHeard());
		model.addAttribute("country",
				this.findHelp.near(visitor, language, RequestContextUtils.getTimeZone(request)).orElse(null));
		return "safety/heard";
	}

	@GetMapping("/alarm")
	ModelAndView alarm(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		return alarm(visitor, caseId, "", List.of());
	}

	@PostMapping("/alarm")
	ModelAndView call(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@RequestParam(defaultValue = "") String text) {
		try {
			this.askHelp.ask(visitor, CaseId.of(caseId), text);
			return new ModelAndView(HEARD);
		}
		catch (Refusal refusal) {
			if (refusal.errors().isEmpty()) {
				throw refusal;
			}
			return alarm(visitor, caseId, text, refusal.errors());
		}
	}

	@GetMapping("/shuttle")
	String shuttle(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, Model model) {
		model.addAttribute("view", participant(visitor, caseId)).addAttribute("possible", this.askShuttle.possible());
		return "safety/shuttle";
	}

	@PostMapping("/shuttle")
	String ask(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		this.askShuttle.ask(visitor, CaseId.of(caseId));
		return "redirect:/cases/{caseId}";
	}

	private ModelAndView alarm(Visitor visitor, String caseId, String typed, List<Refusal.FieldError> wrong) {
		return new ModelAndView("safety/alarm", wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
			.addObject("view", participant(visitor, caseId))
			.addObject("heard", this.askHelp.isHeard())
			.addObject("typed", typed)
			.addObject("wrong", wrong);
	}

	private CaseView participant(Visitor visitor, String caseId) {
		CaseView view = this.showCase.show(visitor, CaseId.of(caseId));
		if (view.you().counsels()) {
			throw Refusal.notFound();
		}
		return view;
	}

}

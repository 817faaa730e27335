package org.attune.web.talk;

import java.util.Optional;

import org.attune.session.people.SayToChange;
import org.attune.terms.CaseId;
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

/** A person says yes or no to somebody's coming into their conversation, or going. */
@Controller
@LeadsBack
@RequestMapping("/cases/{caseId}/people/change")
class PeopleChangePage {

	private static final String TO_CASE = "redirect:/cases/{caseId}";

	private final SayToChange sayToChange;

	PeopleChangePage(SayToChange sayToChange) {
		this.sayToChange = sayToChange;
	}

	/** Asks; who is asked nothing now is led to the conversation. */
	@GetMapping
	ModelAndView ask(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		return page(visitor, CaseId.of(caseId), HttpStatus.OK);
	}

	@PostMapping
	ModelAndView say(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@RequestParam(defaultValue = "") String answer) {
		CaseId id = CaseId.of(caseId);
		if (!answer.equals("yes") && !answer.equals("no")) {
			return page(visitor, id, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.sayToChange.say(visitor, id, answer.equals("yes"));
		return new ModelAndView(TO_CASE + "?sent");
	}

	private ModelAndView page(Visitor visitor, CaseId id, HttpStatus status) {
		Optional<SayToChange.Question> question = this.sayToChange.question(visitor, id)
			.filter((one) -> !one.answered());
		return question
			.map((one) -> new ModelAndView("cases/people-change", status).addObject("question", one)
				.addObject("caseId", id)
				.addObject("wrong", status != HttpStatus.OK))
			.orElseGet(() -> new ModelAndView(TO_CASE));
	}

}

package org.attune.web.practice;

import java.util.List;

import org.attune.oversight.practice.HoldFromOutside;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What may not be erased, and why. */
@Controller
@RequestMapping("/practice/holds")
class HoldPage {

	private final HoldFromOutside holds;

	HoldPage(HoldFromOutside holds) {
		this.holds = holds;
	}

	@GetMapping
	ModelAndView show(@AuthenticationPrincipal Visitor visitor) {
		return page(visitor, new HoldJson.Wanted("", "", ""), List.of());
	}

	@PostMapping
	ModelAndView hold(@AuthenticationPrincipal Visitor visitor, HoldJson.Wanted typed) {
		try {
			this.holds.hold(visitor, typed.number(), typed.reason(), typed.until());
			return new ModelAndView("redirect:/practice/holds?done");
		}
		catch (Refusal refusal) {
			if (refusal.errors().isEmpty()) {
				throw refusal;
			}
			return page(visitor, typed, refusal.errors());
		}
	}

	@PostMapping("/{caseId}/lifting")
	String lift(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		this.holds.lift(visitor, CaseId.of(caseId));
		return "redirect:/practice/holds?done";
	}

	private ModelAndView page(Visitor visitor, HoldJson.Wanted typed, List<Refusal.FieldError> wrong) {
		return new ModelAndView("practice/holds", wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
			.addObject("standing", HoldJson.all(this.holds.standing(visitor)).items())
			.addObject("typed", typed)
			.addObject("wrong", wrong);
	}

}

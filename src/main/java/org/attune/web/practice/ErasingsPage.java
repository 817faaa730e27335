package org.attune.web.practice;

import java.util.List;

import org.attune.oversight.practice.EraseForPerson;
import org.attune.oversight.practice.EraseForPerson.Wish;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Words that a person asked the practice to erase. */
@Controller
@RequestMapping("/practice/erasings")
class ErasingsPage {

	private final EraseForPerson eraseForPerson;

	ErasingsPage(EraseForPerson eraseForPerson) {
		this.eraseForPerson = eraseForPerson;
	}

	@GetMapping
	ModelAndView show(@AuthenticationPrincipal Visitor visitor) {
		this.eraseForPerson.look(visitor);
		return page(HttpStatus.OK, new Wish("", "", ""), List.of());
	}

	@PostMapping
	ModelAndView erase(@AuthenticationPrincipal Visitor visitor, Wish typed) {
		try {
			this.eraseForPerson.erase(visitor, typed);
			return new ModelAndView("redirect:/practice/erasings?done");
		}
		catch (Refusal refusal) {
			return switch (refusal.kind()) {
				case INVALID -> page(HttpStatus.UNPROCESSABLE_CONTENT, typed, refusal.errors());
				case CONFLICT -> page(HttpStatus.CONFLICT, typed, List.of()).addObject("refused", refusal.code());
				default -> throw refusal;
			};
		}
	}

	private static ModelAndView page(HttpStatus status, Wish typed, List<Refusal.FieldError> wrong) {
		return new ModelAndView("practice/erasings", status).addObject("typed", typed)
			.addObject("ways", EraseForPerson.WAYS)
			.addObject("wrong", wrong.stream().map(ErasingsPage::chosen).toList());
	}

	/** The words that programs send for it stand on no page. */
	private static Refusal.FieldError chosen(Refusal.FieldError error) {
		return error.field().equals("how") ? new Refusal.FieldError("how", "choose", List.of()) : error;
	}

}

package org.attune.web.staff;

import java.util.List;
import java.util.Map;

import org.attune.identity.staff.PersonalTokens;
import org.attune.terms.Ids;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A member of staff makes tokens for programs of their own, and takes them back. */
@Controller
@RequestMapping("/account/tokens")
class TokenPage {

	private final PersonalTokens tokens;

	TokenPage(PersonalTokens tokens) {
		this.tokens = tokens;
	}

	@GetMapping
	ModelAndView show(@AuthenticationPrincipal Visitor visitor) {
		requireStaff(visitor);
		return page(visitor, "", List.of());
	}

	/** The token is shown this once. */
	@PostMapping
	ModelAndView make(@AuthenticationPrincipal Visitor visitor, @RequestParam(defaultValue = "") String name) {
		requireStaff(visitor);
		try {
			return page(visitor, "", List.of()).addObject("made", this.tokens.make(visitor.account(), name));
		}
		catch (Refusal refusal) {
			return page(visitor, name, refusal.errors());
		}
	}

	@PostMapping("/{id}/removal")
	String remove(@AuthenticationPrincipal Visitor visitor, @PathVariable String id) {
		requireStaff(visitor);
		this.tokens.remove(visitor.account(), Ids.parse(id));
		return "redirect:/account/tokens";
	}

	private ModelAndView page(Visitor visitor, String typed, List<Refusal.FieldError> wrong) {
		return new ModelAndView("staff/tokens",
				Map.of("tokens", this.tokens.all(visitor.account()), "typed", typed, "wrong", wrong),
				wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private static void requireStaff(Visitor visitor) {
		visitor.require(Visitor.Kind.STAFF.toArray(Visitor.Kind[]::new));
	}

}

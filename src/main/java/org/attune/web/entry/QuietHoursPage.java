package org.attune.web.entry;

import java.util.List;
import java.util.Optional;
import java.util.TimeZone;

import jakarta.servlet.http.HttpServletRequest;
import org.attune.identity.quiet.QuietTime;
import org.attune.identity.quiet.QuietTimes;
import org.attune.terms.Refusal.FieldError;
import org.attune.terms.Visitor;
import org.attune.web.Whereabouts;
import org.attune.web.api.account.QuietWish;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** When a person does not want to be written to, and by which clock they live. */
@Controller
@RequestMapping("/account/hours")
class QuietHoursPage {

	private final QuietTimes quietTimes;

	QuietHoursPage(QuietTimes quietTimes) {
		this.quietTimes = quietTimes;
	}

	@GetMapping
	ModelAndView show(@AuthenticationPrincipal Visitor visitor, HttpServletRequest request) {
		return page(QuietWish.of(this.quietTimes.of(visitor.account())), request, List.of());
	}

	@PostMapping
	ModelAndView choose(@AuthenticationPrincipal Visitor visitor, QuietWish typed, HttpServletRequest request) {
		List<FieldError> wrong = typed.errors();
		if (!wrong.isEmpty()) {
			return page(typed, request, wrong);
		}
		this.quietTimes.choose(visitor.account(), typed.over(this.quietTimes.of(visitor.account())));
		return new ModelAndView("redirect:/account/hours?done");
	}

	/**
	 * What the browser tells is offered to who has chosen nothing, and chosen by nobody.
	 */
	private static ModelAndView page(QuietWish typed, HttpServletRequest request, List<FieldError> wrong) {
		String told = Optional.ofNullable(Whereabouts.told(request)).map(TimeZone::getID).orElse(null);
		return new ModelAndView("account/hours", wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
			.addObject("typed", typed)
			.addObject("zones", QuietTime.zones())
			.addObject("told", QuietTime.zones().contains(told) ? told : null)
			.addObject("wrong", wrong);
	}

}

package org.attune.web.counsel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import org.attune.oversight.BeAway;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A counselor says until when they are away. */
@Controller
@RequestMapping("/board/absence")
class AbsencePage {

	private final BeAway beAway;

	AbsencePage(BeAway beAway) {
		this.beAway = beAway;
	}

	@GetMapping
	ModelAndView show(@AuthenticationPrincipal Visitor visitor) {
		return page(visitor, "", List.of());
	}

	@PostMapping
	ModelAndView begin(@AuthenticationPrincipal Visitor visitor, @RequestParam(defaultValue = "") String until) {
		this.beAway.until(visitor);
		try {
			this.beAway.begin(visitor, LocalDate.parse(until),
					Objects.requireNonNullElse(visitor.zone(), ZoneOffset.UTC));
			return new ModelAndView("redirect:/board");
		}
		catch (DateTimeException | Refusal ex) {
			return page(visitor, until, List.of(new Refusal.FieldError("until", "date", List.of())));
		}
	}

	@PostMapping("/end")
	String end(@AuthenticationPrincipal Visitor visitor) {
		this.beAway.end(visitor);
		return "redirect:/board";
	}

	private ModelAndView page(Visitor visitor, String typed, List<Refusal.FieldError> wrong) {
		return new ModelAndView("board/absence", wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
			.addObject("until", this.beAway.until(visitor).orElse(null))
			.addObject("typed", typed)
			.addObject("wrong", wrong);
	}

}

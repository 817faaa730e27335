package org.attune.web.practice;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.attune.oversight.practice.ChangePractice;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.attune.web.api.FieldChecks;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** An administrator looks at how the practice works, and changes it. */
@Controller
class PracticePage {

	private static final List<String> DAYS = Stream.of(DayOfWeek.values())
		.map((day) -> day.name().toLowerCase(Locale.ROOT))
		.toList();

	private final ChangePractice changePractice;

	PracticePage(ChangePractice changePractice) {
		this.changePractice = changePractice;
	}

	@GetMapping("/practice")
	ModelAndView show(@AuthenticationPrincipal Visitor visitor) {
		return page(SettingsForm.of(SettingsJson.of(this.changePractice.look(visitor))), List.of());
	}

	@PostMapping("/practice")
	ModelAndView change(@AuthenticationPrincipal Visitor visitor, SettingsForm typed) {
		this.changePractice.look(visitor);
		try {
			this.changePractice.change(visitor, typed.json().settings(new FieldChecks()));
			return new ModelAndView("redirect:/practice?done");
		}
		catch (Refusal refusal) {
			return page(typed, refusal.errors());
		}
	}

	private static ModelAndView page(SettingsForm typed, List<Refusal.FieldError> wrong) {
		return new ModelAndView("practice/show", wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
			.addObject("typed", typed)
			.addObject("days", DAYS)
			.addObject("wrong", wrong);
	}

}

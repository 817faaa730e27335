package org.attune.web.staff;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.identity.staff.SetUp;
import org.attune.identity.staff.SetUp.Asked;
import org.attune.identity.staff.SetUp.Done;
import org.attune.terms.Refusal;
import org.attune.terms.Refusal.FieldError;
import org.attune.web.api.FieldChecks;
import org.attune.web.guard.Entrance;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A member of staff follows their link, and sets up how they come in from now on. */
@Controller
@RequestMapping("/staff/set-up")
class SetUpPage {

	private static final String OLD_LINK = "redirect:/staff/sign-in?old";

	private final SetUp setUp;

	private final Entrance entrance;

	SetUpPage(SetUp setUp, Entrance entrance) {
		this.setUp = setUp;
		this.entrance = entrance;
	}

	@GetMapping
	ModelAndView ask(@RequestParam(defaultValue = "") String token) {
		return this.setUp.look(token)
			.map((asked) -> page(asked, new Typed(token, asked.name(), "", "", ""), List.of()))
			.orElseGet(() -> new ModelAndView(OLD_LINK));
	}

	@PostMapping
	ModelAndView finish(Typed typed, HttpServletRequest request, HttpServletResponse response) {
		Asked asked = this.setUp.look(typed.token()).orElse(null);
		if (asked == null) {
			return new ModelAndView(OLD_LINK);
		}
		try {
			typed.check(asked);
			Done done = this.setUp.finish(typed.token(), typed.wish());
			this.entrance.staff(done.account(), request, response);
			return done.codes().isEmpty() ? new ModelAndView("redirect:" + done.leadsTo())
					: new ModelAndView("staff/codes", Map.of("codes", done.codes(), "leadsTo", done.leadsTo()));
		}
		catch (Refusal refusal) {
			return page(asked, typed, refusal.errors());
		}
	}

	private static ModelAndView page(Asked asked, Typed typed, List<FieldError> wrong) {
		ModelAndView page = new ModelAndView("staff/set-up",
				wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
		page.addObject("asked", asked).addObject("typed", typed).addObject("wrong", wrong);
		return asked.first() ? page.addObject("app", AppKey.of(asked)) : page;
	}

	/** What was typed. */
	record Typed(String token, String name, String contact, String password, String code) {

		private static final int MOST_NAME = 60;

		Typed {
			token = given(token);
			name = given(name);
			contact = given(contact);
			password = given(password);
			code = given(code);
		}

		private static String given(String text) {
			return (text != null) ? text : "";
		}

		void check(Asked asked) {
			FieldChecks checks = new FieldChecks();
			if (asked.first()) {
				checks.text("name", this.name, 1, MOST_NAME);
			}
			if (asked.contact() == null) {
				checks.contact("contact", this.contact);
			}
			checks.refuse();
		}

		SetUp.Wish wish() {
			return new SetUp.Wish(this.name, this.contact, this.password, this.code);
		}

	}

}

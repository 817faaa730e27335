package org.attune.web.staff;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.identity.staff.BegunSetUps;
import org.attune.identity.staff.SetUp;
import org.attune.identity.staff.SetUp.Asked;
import org.attune.identity.staff.SetUp.Done;
import org.attune.terms.Refusal;
import org.attune.terms.Refusal.FieldError;
import org.attune.web.api.FieldChecks;
import org.attune.web.guard.Entrance;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
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

	private final BegunSetUps begun;

	private final SetUp setUp;

	private final SetUpCookie cookie;

	private final Entrance entrance;

	SetUpPage(BegunSetUps begun, SetUp setUp, SetUpCookie cookie, Entrance entrance) {
		this.begun = begun;
		this.setUp = setUp;
		this.cookie = cookie;
		this.entrance = entrance;
	}

	/** One button: programs that follow the links in mails press none. */
	@GetMapping
	String follow(@RequestParam(defaultValue = "") String token, Model model) {
		model.addAttribute("token", token);
		return this.begun.canBegin(token) ? "staff/begin" : OLD_LINK;
	}

	@PostMapping
	String begin(@RequestParam(defaultValue = "") String token, HttpServletRequest request,
			HttpServletResponse response) {
		return this.begun.begin(token).map((kept) -> {
			this.cookie.write(request, response, kept, BegunSetUps.LASTS);
			return "redirect:/staff/set-up/form";
		}).orElse(OLD_LINK);
	}

	@GetMapping("/form")
	ModelAndView ask(@CookieValue(name = SetUpCookie.NAME, defaultValue = "") String kept) {
		return this.setUp.look(kept)
			.map((asked) -> page(asked, new Typed(asked.name(), "", "", ""), List.of()))
			.orElseGet(() -> new ModelAndView(OLD_LINK));
	}

	@PostMapping("/form")
	ModelAndView finish(@CookieValue(name = SetUpCookie.NAME, defaultValue = "") String kept, Typed typed,
			HttpServletRequest request, HttpServletResponse response) {
		Asked asked = this.setUp.look(kept).orElse(null);
		if (asked == null) {
			return new ModelAndView(OLD_LINK);
		}
		try {
			typed.check(asked);
			Done done = this.setUp.finish(kept, typed.wish());
			this.cookie.clear(request, response);
			this.entrance.staff(done.account(), request, response);
			return done.codes().isEmpty() ? new ModelAndView("redirect:/account?renewed")
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
	record Typed(String name, String contact, String password, String code) {

		private static final int MOST_NAME = 60;

		Typed {
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

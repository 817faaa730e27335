package org.attune.web.entry;

import java.util.Map;

import org.attune.identity.Accounts;
import org.attune.identity.NewAddress;
import org.attune.session.HearCoach;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.attune.web.api.FieldChecks;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How a person is reached, and how they change it. */
@Controller
@RequestMapping("/account")
class AccountPage {

	private static final String ACCOUNT = "redirect:/account";

	private final Accounts accounts;

	private final NewAddress newAddress;

	private final HearCoach hearCoach;

	AccountPage(Accounts accounts, NewAddress newAddress, HearCoach hearCoach) {
		this.accounts = accounts;
		this.newAddress = newAddress;
		this.hearCoach = hearCoach;
	}

	@GetMapping
	ModelAndView show(@AuthenticationPrincipal Visitor visitor) {
		return page(visitor, Map.of(), HttpStatus.OK);
	}

	@PostMapping("/address")
	ModelAndView ask(@AuthenticationPrincipal Visitor visitor, @RequestParam(defaultValue = "") String contact) {
		if (!new FieldChecks().contact("contact", contact)) {
			return page(visitor, Map.of("typed", contact, "wrong", "contact"), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.newAddress.ask(visitor.account(), contact);
		return new ModelAndView(ACCOUNT);
	}

	/** The coach says everything again. */
	@PostMapping("/coach")
	String hearAll(@AuthenticationPrincipal Visitor visitor) {
		this.hearCoach.hearAll(visitor);
		return ACCOUNT;
	}

	@PostMapping("/address/cancel")
	String cancel(@AuthenticationPrincipal Visitor visitor) {
		this.newAddress.cancel(visitor.account());
		return ACCOUNT;
	}

	/**
	 * Where the link in the mail leads: one button, as programs that check mails press
	 * none.
	 */
	@GetMapping("/address")
	String look(@RequestParam(defaultValue = "") String token, Model model) {
		model.addAttribute("token", token);
		return "account/address";
	}

	@PostMapping("/address/confirmation")
	ModelAndView confirm(@AuthenticationPrincipal Visitor visitor, @RequestParam(defaultValue = "") String token) {
		try {
			this.newAddress.confirm(visitor.account(), token);
			return new ModelAndView(ACCOUNT + "?changed");
		}
		catch (Refusal refusal) {
			String code = refusal.errors().get(0).code();
			return page(visitor, Map.of("wrong", code), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private ModelAndView page(Visitor visitor, Map<String, Object> more, HttpStatus status) {
		ModelAndView page = new ModelAndView("account/show", more, status);
		page.addObject("contact", this.accounts.contact(visitor.account()).orElse(null));
		page.addObject("wanted", this.newAddress.wanted(visitor.account()).orElse(null));
		return page;
	}

}

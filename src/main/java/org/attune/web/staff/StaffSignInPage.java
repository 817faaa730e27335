package org.attune.web.staff;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.identity.staff.StaffSignIn;
import org.attune.terms.Visitor;
import org.attune.web.guard.Entrance;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A member of staff comes in by password and a code, all on one page. */
@Controller
@RequestMapping("/staff/sign-in")
class StaffSignInPage {

	private static final Pattern PAGE = Pattern.compile("(/[\\w-]+)+");

	private final StaffSignIn signIn;

	private final Entrance entrance;

	StaffSignInPage(StaffSignIn signIn, Entrance entrance) {
		this.signIn = signIn;
		this.entrance = entrance;
	}

	@GetMapping
	String ask(@AuthenticationPrincipal Visitor visitor, @RequestParam(defaultValue = "") String to, Model model) {
		model.addAttribute("to", to);
		return (visitor != null) ? "redirect:" + page(to) : "staff/sign-in";
	}

	@PostMapping
	ModelAndView enter(@RequestParam(defaultValue = "") String contact,
			@RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String code,
			@RequestParam(defaultValue = "") String to, HttpServletRequest request, HttpServletResponse response) {
		Optional<UUID> account = this.signIn.signIn(contact, password, code, request.getRemoteAddr());
		account.ifPresent((id) -> this.entrance.staff(id, request, response));
		return account.isPresent() ? new ModelAndView("redirect:" + page(to)) : new ModelAndView("staff/sign-in",
				Map.of("wrong", true, "contact", contact, "to", to), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	/** A page of ours that a mail leads to; nothing else. */
	private static String page(String to) {
		return PAGE.matcher(to).matches() ? to : "/cases";
	}

}

package org.attune.web.guard;

import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.identity.AccessTokens;
import org.attune.identity.IdentitySettings;
import org.attune.identity.SignInLinks;
import org.attune.terms.Visitor;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** People come in through a link that works once, and go. */
@Controller
class SignIn {

	static final String PATH = "/enter";

	static final String LOST_LINK = "/lost-link";

	private static final String CASES = "redirect:/cases";

	private final SignInLinks links;

	private final AccessTokens tokens;

	private final IdentitySettings settings;

	private final SessionCookie cookie;

	SignIn(SignInLinks links, AccessTokens tokens, IdentitySettings settings, SessionCookie cookie) {
		this.links = links;
		this.tokens = tokens;
		this.settings = settings;
		this.cookie = cookie;
	}

	/**
	 * A page with one button: programs that follow the links in mails must not use them
	 * up.
	 */
	@GetMapping(PATH)
	String ask(@RequestParam(defaultValue = "") String token, @AuthenticationPrincipal Visitor visitor, Model model) {
		if (this.links.isOpen(token)) {
			model.addAttribute("token", token);
			return "enter";
		}
		return (visitor != null) ? CASES : "redirect:" + LOST_LINK + "?used";
	}

	@PostMapping(PATH)
	String enter(@RequestParam(defaultValue = "") String token, HttpServletRequest request,
			HttpServletResponse response) {
		Optional<UUID> account = this.links.use(token);
		account.map((known) -> this.tokens.issue(known, this.settings.sessionLasts()))
			.ifPresent((session) -> this.cookie.write(request, response, session));
		return account.isPresent() ? CASES : "redirect:" + LOST_LINK + "?used";
	}

	@PostMapping("/sign-out")
	String leave(HttpServletRequest request, HttpServletResponse response) {
		this.cookie.token(request).ifPresent(this.tokens::revoke);
		this.cookie.clear(request, response);
		return "redirect:" + LOST_LINK + "?left";
	}

	/**
	 * Tells how to come in; {@code reason} is {@code used}, {@code left} or {@code lost}.
	 */
	@GetMapping(LOST_LINK)
	String lost(@RequestParam(required = false) String used, @RequestParam(required = false) String left, Model model) {
		model.addAttribute("reason", (used != null) ? "used" : (left != null) ? "left" : "lost");
		return "lost-link";
	}

}

package org.attune.web.guard;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.identity.AccessTokens;
import org.attune.identity.SignInLinks;
import org.attune.identity.SignInLinks.Link;
import org.attune.identity.staff.StaffDoor;
import org.attune.session.people.LookAtInvitation;
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

	private static final String START = "/cases";

	/** Where members of staff go with their link. */
	private static final String SET_UP = "redirect:/staff/set-up?token=";

	private static final String USED = "redirect:" + LOST_LINK + "?used";

	/**
	 * Why somebody may have come to the page for lost links, other than by themselves.
	 */
	private static final List<String> REASONS = List.of("used", "left", "sent");

	private final SignInLinks links;

	private final AccessTokens tokens;

	private final SessionCookie cookie;

	private final Entrance entrance;

	private final StaffDoor staffDoor;

	private final LookAtInvitation lookAtInvitation;

	SignIn(SignInLinks links, AccessTokens tokens, SessionCookie cookie, Entrance entrance, StaffDoor staffDoor,
			LookAtInvitation lookAtInvitation) {
		this.links = links;
		this.tokens = tokens;
		this.cookie = cookie;
		this.entrance = entrance;
		this.staffDoor = staffDoor;
		this.lookAtInvitation = lookAtInvitation;
	}

	/**
	 * A page with one button: programs that follow the links in mails must not use them
	 * up. Whoever is invited reads there first what they are invited to.
	 */
	@GetMapping(PATH)
	String ask(@RequestParam(defaultValue = "") String token, @AuthenticationPrincipal Visitor visitor, Model model) {
		Optional<Link> link = this.links.look(token);
		if (link.filter(Link::open).filter(this::isNotEnough).isPresent()) {
			return (visitor != null && visitor.account().equals(link.get().account()))
					? "redirect:" + link.get().leadsTo() : more(link.get(), token);
		}
		if (link.filter(Link::open).isPresent()) {
			if (isForAnother(link.get(), visitor)) {
				return "enter-other";
			}
			model.addAttribute("token", token);
			link.flatMap(this::inviter).ifPresent((name) -> model.addAttribute("inviter", name));
			return "enter";
		}
		return link.filter((used) -> visitor != null && visitor.account().equals(used.account()))
			.map((used) -> "redirect:" + used.leadsTo())
			.orElse((visitor != null) ? "redirect:/cases" : USED);
	}

	/** Who made a link to hand it over does not come in by it, as the other person. */
	private static boolean isForAnother(Link link, Visitor visitor) {
		return link.handedOver() && visitor != null && !visitor.account().equals(link.account());
	}

	/** A member of staff shows more than a link. */
	private boolean isNotEnough(Link link) {
		return !this.staffDoor.opensByLink(link.account());
	}

	/**
	 * Who only wants to come to a page signs in; the link to their start sets up anew.
	 */
	private String more(Link link, String token) {
		return (link.leadsTo().equals(START) || !this.staffDoor.isSetUp(link.account())) ? SET_UP + token
				: "redirect:" + Doors.STAFF_SIGN_IN + "?to=" + link.leadsTo();
	}

	private Optional<String> inviter(Link link) {
		return link.about().flatMap((caseId) -> this.lookAtInvitation.by(link.account(), caseId));
	}

	@PostMapping(PATH)
	String enter(@RequestParam(defaultValue = "") String token, @AuthenticationPrincipal Visitor visitor,
			HttpServletRequest request, HttpServletResponse response) {
		Optional<Link> open = this.links.look(token).filter(Link::open);
		Optional<Link> more = open.filter(this::isNotEnough);
		if (more.isPresent()) {
			return more(more.get(), token);
		}
		if (open.filter((link) -> isForAnother(link, visitor)).isPresent()) {
			return "enter-other";
		}
		Optional<Link> link = this.links.use(token);
		link.map(Link::account).ifPresent((account) -> this.entrance.byLink(account, request, response));
		return link.map((used) -> "redirect:" + used.leadsTo()).orElse(USED);
	}

	@PostMapping("/sign-out")
	String leave(HttpServletRequest request, HttpServletResponse response) {
		this.cookie.token(request).ifPresent(this.tokens::revoke);
		this.cookie.clear(request, response);
		return "redirect:" + LOST_LINK + "?left";
	}

	/** Tells how to come in, and asks for the address that a new link is sent to. */
	@GetMapping(LOST_LINK)
	String lost(@RequestParam Map<String, String> told, Model model) {
		model.addAttribute("reason", REASONS.stream().filter(told::containsKey).findFirst().orElse("lost"));
		return "lost-link";
	}

}

package org.attune.web.entry;

import java.util.Locale;
import java.util.Map;

import org.attune.session.OfferProcesses;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.attune.web.LeadsBack;
import org.attune.web.api.FieldChecks;
import org.attune.web.guard.SendLink;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Whoever is not signed in asks for a link: because they lost theirs, or to begin: a
 * conversation, or by themselves. The answer is the same for every address.
 */
@Controller
@LeadsBack
class NewLinkPage {

	private static final String CONTACT = "contact";

	private final SendLink sendLink;

	private final OfferProcesses offerProcesses;

	NewLinkPage(SendLink sendLink, OfferProcesses offerProcesses) {
		this.sendLink = sendLink;
		this.offerProcesses = offerProcesses;
	}

	@PostMapping("/lost-link")
	ModelAndView lost(@RequestParam(defaultValue = "") String contact) {
		if (!isAddress(contact)) {
			return wrong("lost-link", Map.of(CONTACT, contact, "wrong", true, "reason", "lost"));
		}
		this.sendLink.lost(contact);
		return new ModelAndView("redirect:/lost-link?sent");
	}

	/** Asks where the link is to be sent; who is signed in needs none. */
	@GetMapping("/start")
	String start(@AuthenticationPrincipal Visitor visitor) {
		requireAnybodyMay();
		return (visitor != null) ? "redirect:/cases/new" : "start";
	}

	/** The same for who begins without anybody else. */
	@GetMapping("/alone")
	String alone(@AuthenticationPrincipal Visitor visitor, Model model) {
		requireAnybodyMay();
		model.addAttribute("way", "alone");
		return (visitor != null) ? "redirect:/journal" : "start";
	}

	@PostMapping("/start")
	ModelAndView start(@RequestParam(defaultValue = "") String contact, Locale language) {
		return begin("start", contact, language);
	}

	@PostMapping("/alone")
	ModelAndView alone(@RequestParam(defaultValue = "") String contact, Locale language) {
		return begin("alone", contact, language);
	}

	private ModelAndView begin(String way, String contact, Locale language) {
		requireAnybodyMay();
		if (!isAddress(contact)) {
			return wrong("start", Map.of(CONTACT, contact, "wrong", true, "way", way));
		}
		this.sendLink.begin(contact, language, way.equals("alone"));
		return new ModelAndView("redirect:/lost-link?sent");
	}

	private void requireAnybodyMay() {
		if (!this.offerProcesses.toAnybody()) {
			throw Refusal.openedByStaff();
		}
	}

	private static boolean isAddress(String contact) {
		return new FieldChecks().contact(CONTACT, contact);
	}

	private static ModelAndView wrong(String page, Map<String, Object> model) {
		return new ModelAndView(page, model, HttpStatus.UNPROCESSABLE_CONTENT);
	}

}

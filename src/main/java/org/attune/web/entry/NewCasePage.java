package org.attune.web.entry;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.attune.identity.Accounts;
import org.attune.session.OfferProcesses;
import org.attune.session.OpenCase;
import org.attune.session.counsel.NameCounselor;
import org.attune.terms.Ids;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.attune.web.LeadsBack;
import org.attune.web.api.FieldChecks;
import org.attune.web.api.talk.PeopleRule;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A signed-in person starts a conversation: one page, which keeps what was typed. */
@Controller
@LeadsBack
@RequestMapping("/cases/new")
class NewCasePage {

	private final OfferProcesses offerProcesses;

	private final OpenCase openCase;

	private final NameCounselor nameCounselor;

	private final Accounts accounts;

	NewCasePage(OfferProcesses offerProcesses, OpenCase openCase, NameCounselor nameCounselor, Accounts accounts) {
		this.offerProcesses = offerProcesses;
		this.openCase = openCase;
		this.nameCounselor = nameCounselor;
		this.accounts = accounts;
	}

	@GetMapping
	ModelAndView ask(@AuthenticationPrincipal Visitor visitor) {
		requireParticipant(visitor);
		return page(Begun.blank(UUID.randomUUID(), this.accounts.name(visitor.account()).orElse("")), List.of(),
				HttpStatus.OK);
	}

	/** Shows the page again with room for one more person. */
	@PostMapping(params = "more")
	ModelAndView more(@RequestParam MultiValueMap<String, String> post) {
		return page(Begun.read(post).withRoom(), List.of(), HttpStatus.OK);
	}

	/** Opens it; pressed twice, it is opened once. */
	@PostMapping(params = "!more")
	ModelAndView open(@AuthenticationPrincipal Visitor visitor, @RequestParam MultiValueMap<String, String> post,
			Locale language) {
		requireParticipant(visitor);
		Begun begun = Begun.read(post);
		try {
			return new ModelAndView("redirect:/cases/" + open(visitor, begun, language).caseId());
		}
		catch (Refusal refusal) {
			if (refusal.errors().isEmpty()) {
				throw refusal;
			}
			return page(begun, refusal.errors(), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private OpenCase.Opened open(Visitor visitor, Begun begun, Locale language) {
		FieldChecks checks = new FieldChecks();
		checks.text("name", begun.name(), 1, PeopleRule.MAX_NAME);
		PeopleRule people = new PeopleRule(1, this.accounts.contact(visitor.account()).orElse(null));
		OpenCase.Wish wish = begun.request().wish(people, language, begun.key(), checks);
		this.accounts.rename(visitor.account(), begun.name().strip());
		OpenCase.Opened opened = this.openCase.open(visitor, wish);
		if (!begun.counselor().isEmpty()) {
			this.nameCounselor.name(visitor, opened.caseId(), Ids.parse(begun.counselor()));
		}
		return opened;
	}

	private ModelAndView page(Begun begun, List<Refusal.FieldError> errors, HttpStatus status) {
		ModelAndView page = new ModelAndView("cases/new", status);
		page.addObject("begun", begun).addObject("wrong", errors);
		page.addObject("offers", this.offerProcesses.all()).addObject("counselors", this.nameCounselor.all());
		return page;
	}

	private void requireParticipant(Visitor visitor) {
		if (visitor.kind() != Visitor.Kind.PARTICIPANT) {
			throw Refusal.forbidden();
		}
		if (!this.offerProcesses.toAnybody()) {
			throw Refusal.openedByStaff();
		}
	}

}

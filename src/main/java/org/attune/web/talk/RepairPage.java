package org.attune.web.talk;

import java.util.List;
import java.util.Locale;

import org.attune.session.CaseView;
import org.attune.session.HearCoach;
import org.attune.session.ShowCase;
import org.attune.session.repair.AnswerRepair;
import org.attune.session.repair.OfferRepair;
import org.attune.terms.CaseId;
import org.attune.terms.Ids;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person asks if they may start over; the others say what they like to it. */
@Controller
@RequestMapping("/cases/{caseId}/repairs")
class RepairPage {

	private static final String TO_CASE = "redirect:/cases/{caseId}";

	private final ShowCase showCase;

	private final OfferRepair offerRepair;

	private final AnswerRepair answerRepair;

	RepairPage(ShowCase showCase, OfferRepair offerRepair, AnswerRepair answerRepair) {
		this.showCase = showCase;
		this.offerRepair = offerRepair;
		this.answerRepair = answerRepair;
	}

	/** Asks for the words; who cannot start over now is led to the conversation. */
	@GetMapping("/new")
	ModelAndView choose(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		CaseView view = this.showCase.show(visitor, CaseId.of(caseId));
		return this.offerRepair.can(visitor, CaseId.of(caseId)) ? page(view, new OfferRepair.Wish("", ""), List.of())
				: new ModelAndView(TO_CASE);
	}

	/**
	 * Sends it; {@code read} are the words to which the author read what the coach says.
	 */
	@PostMapping
	ModelAndView offer(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@RequestParam(defaultValue = "") String start, @RequestParam(defaultValue = "") String words,
			@RequestParam(defaultValue = "") String read, Locale language) {
		CaseId id = CaseId.of(caseId);
		OfferRepair.Wish wish = new OfferRepair.Wish(start, words);
		List<HearCoach.OnField> remarks = this.offerRepair.remarks(visitor, wish.words(), language);
		if (!remarks.isEmpty() && !read.strip().equals(wish.words())) {
			return page(this.showCase.show(visitor, id), wish, remarks);
		}
		try {
			this.offerRepair.offer(visitor, id, wish, language);
			return new ModelAndView(TO_CASE + "?sent");
		}
		catch (Refusal refusal) {
			if (refusal.errors().isEmpty()) {
				throw refusal;
			}
			ModelAndView page = page(this.showCase.show(visitor, id), wish, remarks);
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return page.addObject("wrong", refusal.errors());
		}
	}

	@PostMapping("/{repairId}/answers")
	String answer(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, @PathVariable String repairId,
			@RequestParam(defaultValue = "") String answer) {
		this.answerRepair.answer(visitor, CaseId.of(caseId), Ids.parse(repairId), answer);
		return TO_CASE + "?sent";
	}

	@PostMapping("/{repairId}/taking-back")
	String takeBack(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@PathVariable String repairId) {
		this.offerRepair.takeBack(visitor, CaseId.of(caseId), Ids.parse(repairId));
		return TO_CASE + "?done";
	}

	private static ModelAndView page(CaseView view, OfferRepair.Wish wish, List<HearCoach.OnField> remarks) {
		return new ModelAndView("repairs/new").addObject("view", view)
			.addObject("wish", wish)
			.addObject("remarks", remarks)
			.addObject("starts", OfferRepair.STARTS.stream().sorted().toList())
			.addObject("wrong", List.of());
	}

}

package org.attune.web.talk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.attune.session.erasing.EraseWords;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A person erases their words in a case: what goes, what stays, one button. */
@Controller
@RequestMapping("/cases/{caseId}/erasing")
class ErasingPage {

	private final EraseWords eraseWords;

	ErasingPage(EraseWords eraseWords) {
		this.eraseWords = eraseWords;
	}

	@GetMapping
	String ask(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, Model model) {
		EraseWords.Standing view = this.eraseWords.look(visitor, CaseId.of(caseId));
		model.addAttribute("view", view)
			.addAttribute("heldUntil", view.heldUntil().map(ErasingPage::lastDay).orElse(null));
		return "cases/erasing";
	}

	private static LocalDate lastDay(Instant end) {
		return LocalDate.ofInstant(end.minusNanos(1), ZoneOffset.UTC);
	}

	@PostMapping
	String erase(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		this.eraseWords.erase(visitor, CaseId.of(caseId));
		return "redirect:/cases/{caseId}/erasing";
	}

}

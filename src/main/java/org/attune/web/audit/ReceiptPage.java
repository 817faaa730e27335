package org.attune.web.audit;

import org.attune.audit.proof.Receipts;
import org.attune.terms.CaseId;
import org.attune.terms.Ids;
import org.attune.terms.Visitor;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Receipts: each for who said something, and where anybody can hold one against the log.
 */
@Controller
class ReceiptPage {

	private final Receipts receipts;

	ReceiptPage(Receipts receipts) {
		this.receipts = receipts;
	}

	/** What shows that something of one's own was kept. */
	@GetMapping("/cases/{caseId}/contributions/{contributionId}/receipt")
	String mine(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@PathVariable String contributionId, Model model) {
		CaseId id = CaseId.of(caseId);
		model.addAttribute("caseId", id)
			.addAttribute("receipt", this.receipts.of(visitor, id, Ids.parse(contributionId)).orElse(null));
		return "contributions/receipt";
	}

	/** It says yes or no, and needs no account. */
	@GetMapping("/receipt")
	String show(@RequestParam(defaultValue = "") String entry, @RequestParam(defaultValue = "") String hash,
			Model model) {
		model.addAttribute("entry", entry).addAttribute("hash", hash);
		if (!entry.isBlank()) {
			model.addAttribute("stands",
					entry.strip().matches("\\d{1,18}") && this.receipts.isTrue(Long.parseLong(entry.strip()), hash));
		}
		return "receipt";
	}

}

package org.attune.web.audit;

import org.attune.audit.proof.Receipts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where anybody can hold a receipt against the log; it says yes or no. */
@Controller
class ReceiptPage {

	private final Receipts receipts;

	ReceiptPage(Receipts receipts) {
		this.receipts = receipts;
	}

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

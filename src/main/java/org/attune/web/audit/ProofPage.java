package org.attune.web.audit;

import java.util.List;

import org.attune.audit.proof.Prove;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.web.download.Downloads;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Proofs that an entry stands in the log, and that the log only grew. */
@Controller
@RequestMapping("/audit")
class ProofPage {

	private final Prove prove;

	ProofPage(Prove prove) {
		this.prove = prove;
	}

	@GetMapping("/proofs")
	ModelAndView show(Asked asked) {
		ModelAndView page = new ModelAndView("audit/proofs").addObject("size", this.prove.size())
			.addObject("asked", asked)
			.addObject("wrong", List.of());
		try {
			if (asked.index() != null) {
				page.addObject("inclusion", this.prove.inclusion(number(asked.index()), number(asked.size())))
					.addObject("leaf", this.prove.leaf(number(asked.index())));
			}
			if (asked.from() != null) {
				page.addObject("consistency", this.prove.consistency(number(asked.from()), number(asked.to())));
			}
		}
		catch (Refusal refusal) {
			page.addObject("wrong", refusal.errors()).setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return page;
	}

	/** All that proves the entries of a case, to be kept. */
	@GetMapping("/cases/{caseId}/proof")
	ResponseEntity<Prove.Bundle> bundle(@PathVariable String caseId) {
		CaseId id = CaseId.of(caseId);
		return Downloads.json("proof-" + id, this.prove.bundle(id));
	}

	/** What is no number is out of every range. */
	private static long number(String text) {
		Long known = Choice.whole(text);
		return (known != null) ? known : Long.MAX_VALUE;
	}

	/** What is to be proved, as it was typed. */
	record Asked(String index, String size, String from, String to) {
	}

}

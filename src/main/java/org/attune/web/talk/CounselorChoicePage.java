package org.attune.web.talk;

import java.util.UUID;

import org.attune.session.counsel.NameCounselor;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.attune.web.LeadsBack;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person says whom they would like as a counselor for their conversation. */
@Controller
@LeadsBack
@RequestMapping("/cases/{caseId}/counselor/choice")
class CounselorChoicePage {

	private static final String TO_CASE = "redirect:/cases/{caseId}";

	private final NameCounselor nameCounselor;

	CounselorChoicePage(NameCounselor nameCounselor) {
		this.nameCounselor = nameCounselor;
	}

	/** Asks; where there is somebody already, or nobody to name, leads back. */
	@GetMapping
	ModelAndView ask(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		CaseId id = CaseId.of(caseId);
		return this.nameCounselor.canName(visitor, id) ? page(id, HttpStatus.OK) : new ModelAndView(TO_CASE);
	}

	@PostMapping
	ModelAndView choose(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@RequestParam(required = false) UUID counselor) {
		try {
			this.nameCounselor.name(visitor, CaseId.of(caseId), counselor);
			return new ModelAndView(TO_CASE + "?sent");
		}
		catch (Refusal refusal) {
			if (refusal.kind() != Refusal.Kind.INVALID) {
				throw refusal;
			}
			return page(CaseId.of(caseId), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private ModelAndView page(CaseId id, HttpStatus status) {
		return new ModelAndView("cases/counselor", status).addObject("caseId", id)
			.addObject("counselors", this.nameCounselor.all())
			.addObject("wrong", status != HttpStatus.OK);
	}

}

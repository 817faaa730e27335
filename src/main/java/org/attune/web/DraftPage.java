package org.attune.web;

import java.util.Locale;
import java.util.UUID;

import org.attune.session.LookUpStep;
import org.attune.session.SaveDraft;
import org.attune.terms.CaseId;
import org.attune.terms.Ids;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps a page of a step while the person types. */
@Controller
class DraftPage {

	private final LookUpStep lookUpStep;

	private final SaveDraft saveDraft;

	DraftPage(LookUpStep lookUpStep, SaveDraft saveDraft) {
		this.lookUpStep = lookUpStep;
		this.saveDraft = saveDraft;
	}

	@PostMapping("/cases/{caseId}/steps/{stepId}/draft")
	String keep(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, @PathVariable String stepId,
			@RequestParam("-page") int page, @RequestParam(name = "-blank", defaultValue = "false") boolean blank,
			@RequestParam MultiValueMap<String, String> post, Locale language) {
		CaseId id = CaseId.of(caseId);
		UUID step = Ids.parse(stepId);
		Leaf leaf = Leaf.of(this.lookUpStep.one(visitor, id, step, language), page);
		this.saveDraft.add(visitor, id, step, leaf.read(post), blank);
		return "step/_saved :: saved";
	}

	@ExceptionHandler(Refusal.class)
	String notKept() {
		return "step/_saved :: unsaved";
	}

}

package org.attune.web.api.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.oversight.HoldCase;
import org.attune.session.erasing.EraseWords;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Erasing words for good, and what keeps that from happening, for programs. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
@Tag(name = "erasing")
class ErasingApi {

	private final EraseWords eraseWords;

	private final HoldCase holdCase;

	ErasingApi(EraseWords eraseWords, HoldCase holdCase) {
		this.eraseWords = eraseWords;
		this.holdCase = holdCase;
	}

	@DeleteMapping("/words")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Erase for good all that one said in a case that is over, or that one has left")
	void erase(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		this.eraseWords.erase(visitor, CaseId.of(caseId));
	}

	@PutMapping("/hold")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Keep words in a case from being erased, as its counselor, until the end of a day (UTC)")
	void hold(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, @RequestBody Hold body) {
		this.holdCase.hold(visitor, CaseId.of(caseId), body.reason(), body.until());
	}

	@DeleteMapping("/hold")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Let words in a case be erased again, as its counselor")
	void lift(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		this.holdCase.lift(visitor, CaseId.of(caseId));
	}

	/** Why, and until which day, such as 2027-03-31. */
	record Hold(String reason, String until) {
	}

}

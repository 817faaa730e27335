package org.attune.web.practice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.oversight.practice.HoldFromOutside;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Legal holds of the practice, for programs of administrators. */
@RestController
@RequestMapping("/api/v1/practice/holds")
@Tag(name = "practice")
class HoldApi {

	private final HoldFromOutside holds;

	HoldApi(HoldFromOutside holds) {
		this.holds = holds;
	}

	@GetMapping
	@Operation(summary = "See in which cases nothing is erased, until when and why")
	HoldJson.All all(@AuthenticationPrincipal Visitor visitor) {
		return HoldJson.all(this.holds.standing(visitor));
	}

	@PostMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Keep words in the case of that number from being erased, until the end of a day (UTC)")
	void hold(@AuthenticationPrincipal Visitor visitor, @RequestBody HoldJson.Wanted body) {
		this.holds.hold(visitor, body.number(), body.reason(), body.until());
	}

	@DeleteMapping("/{caseId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Let words in a case be erased again")
	void lift(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		this.holds.lift(visitor, CaseId.of(caseId));
	}

}

package org.attune.web.api.step;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.follow.OpenBeside;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Time together and thanks, for programs. */
@RestController
@Tag(name = "cases")
class TogetherApi {

	private final OpenBeside openBeside;

	TogetherApi(OpenBeside openBeside) {
		this.openBeside = openBeside;
	}

	@PostMapping("/api/v1/cases/{caseId}/together")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Begin time together or cards of thanks, with the same people, beside a case that went well")
	Begun open(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, @RequestBody Wanted wanted) {
		return new Begun(this.openBeside.open(visitor, CaseId.of(caseId), String.valueOf(wanted.process())).value());
	}

	/** What is to begin: {@code shared-time} or {@code weekly-thanks}. */
	record Wanted(String process) {
	}

	/** The case it is. */
	record Begun(UUID caseId) {
	}

}

package org.attune.web.api.account;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.session.TalkBest;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;
import org.attune.web.api.FieldChecks;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What helps the caller to talk and listen in a case, for programs. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}/ways")
@Tag(name = "cases")
class WaysApi {

	private final TalkBest talkBest;

	WaysApi(TalkBest talkBest) {
		this.talkBest = talkBest;
	}

	@GetMapping
	@Operation(summary = "See what helps the caller to talk and listen; nobody else does")
	Chosen show(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		return new Chosen(List.copyOf(new TreeSet<>(this.talkBest.words(visitor, CaseId.of(caseId)))));
	}

	@PutMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Say what helps the caller, in place of before; more time holds from their next step on")
	void choose(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, @RequestBody Chosen body) {
		FieldChecks checks = new FieldChecks();
		List<String> ways = (body.ways() != null) ? body.ways() : List.of();
		ways.forEach((way) -> checks.oneOf("ways", way, Set.copyOf(TalkBest.all()), true));
		checks.refuse();
		this.talkBest.choose(visitor, CaseId.of(caseId), ways);
	}

	/** The words of what helps. */
	record Chosen(List<String> ways) {
	}

}

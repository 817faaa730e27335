package org.attune.web.api.talk;

import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.session.HowWeAre;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the caller felt it is between them, for programs. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}/how-we-are")
@Tag(name = "cases")
class HowWeAreApi {

	private final HowWeAre howWeAre;

	HowWeAreApi(HowWeAre howWeAre) {
		this.howWeAre = howWeAre;
	}

	@GetMapping
	@Operation(
			summary = "Read the caller's own numbers on how it is between them, from the first case of a row to this one")
	Felt show(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, Locale language) {
		return new Felt(this.howWeAre.read(visitor, CaseId.of(caseId), language));
	}

	/** Each question with what was answered, oldest first. */
	record Felt(List<HowWeAre.Line> items) {
	}

}

package org.attune.web.api.talk;

import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.session.HowWeAre;
import org.attune.session.reading.FloorShare;
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

	private final FloorShare floorShare;

	HowWeAreApi(HowWeAre howWeAre, FloorShare floorShare) {
		this.howWeAre = howWeAre;
		this.floorShare = floorShare;
	}

	@GetMapping
	@Operation(
			summary = "Read the caller's own numbers on how it is between them, from the first case of a row to this one")
	Felt show(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, Locale language) {
		CaseId id = CaseId.of(caseId);
		return new Felt(this.howWeAre.read(visitor, id, language), this.floorShare.of(visitor, id).orElse(null));
	}

	/**
	 * Each question with what was answered, oldest first.
	 *
	 * @param floor about how many of a hundred words that people can read are the
	 * caller's, and how many an even share would be; null where little was written
	 */
	record Felt(List<HowWeAre.Line> items, FloorShare.Balance floor) {
	}

}

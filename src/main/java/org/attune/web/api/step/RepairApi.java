package org.attune.web.api.step;

import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.session.repair.AnswerRepair;
import org.attune.session.repair.HearRepairs;
import org.attune.session.repair.OfferRepair;
import org.attune.terms.CaseId;
import org.attune.terms.Ids;
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

/** Starting over after something came out badly, for programs. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}/repairs")
@Tag(name = "repairs")
class RepairApi {

	private final OfferRepair offerRepair;

	private final AnswerRepair answerRepair;

	private final HearRepairs hearRepairs;

	RepairApi(OfferRepair offerRepair, AnswerRepair answerRepair, HearRepairs hearRepairs) {
		this.offerRepair = offerRepair;
		this.answerRepair = answerRepair;
		this.hearRepairs = hearRepairs;
	}

	@GetMapping
	@Operation(summary = "Read who asked to start over, and what was said to it")
	RepairJson.All all(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		return new RepairJson.All(
				this.hearRepairs.all(visitor, CaseId.of(caseId)).stream().map(RepairJson::of).toList());
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Ask the others to let one start over, once a day at most",
			description = """
					`start` is `over`, `sorry`, `mean` or `slow`, `words` are own words of at most 300 characters; one of them is \
					needed. While all texts go through a counselor only `start` is taken.""")
	RepairJson.Offered offer(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@RequestBody RepairJson.Wish body, Locale language) {
		return RepairJson.Offered.of(this.offerRepair.offer(visitor, CaseId.of(caseId),
				new OfferRepair.Wish(body.start(), body.words()), language));
	}

	@PostMapping("/{repairId}/answers")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Say thank you, or that one needs time; who needs time is asked once more, a day later")
	void answer(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, @PathVariable String repairId,
			@RequestBody RepairJson.Answer body) {
		this.answerRepair.answer(visitor, CaseId.of(caseId), Ids.parse(repairId), body.answer());
	}

	@DeleteMapping("/{repairId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Take it back, as who asked; nobody reads it any more")
	void takeBack(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@PathVariable String repairId) {
		this.offerRepair.takeBack(visitor, CaseId.of(caseId), Ids.parse(repairId));
	}

}

package org.attune.web.api.step;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.session.AnswerStep;
import org.attune.session.LookUpStep;
import org.attune.session.SaveDraft;
import org.attune.session.StepView;
import org.attune.terms.CaseId;
import org.attune.terms.Ids;
import org.attune.terms.Visitor;
import org.attune.web.api.FieldChecks;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a person can do now, and doing it, for programs. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
@Tag(name = "steps")
class StepApi {

	private static final String KEY = "Idempotency-Key";

	private final LookUpStep lookUpStep;

	private final SaveDraft saveDraft;

	private final AnswerStep answerStep;

	private final Readers readers;

	StepApi(LookUpStep lookUpStep, SaveDraft saveDraft, AnswerStep answerStep, Readers readers) {
		this.lookUpStep = lookUpStep;
		this.saveDraft = saveDraft;
		this.answerStep = answerStep;
		this.readers = readers;
	}

	@GetMapping("/step")
	@Operation(summary = "Look up what to do now")
	@ApiResponse(responseCode = "200", description = "The oldest open step", useReturnTypeSchema = true)
	@ApiResponse(responseCode = "204", description = "Nothing to do now")
	ResponseEntity<StepJson> next(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			Locale language) {
		return this.lookUpStep.next(visitor, CaseId.of(caseId), language)
			.map((step) -> ResponseEntity.ok(json(step, language)))
			.orElseGet(() -> ResponseEntity.noContent().build());
	}

	@PutMapping("/steps/{stepId}/draft")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Keep what has been typed so far, for its author alone")
	void draft(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, @PathVariable String stepId,
			@RequestBody StepJson.Answers body) {
		this.saveDraft.save(visitor, CaseId.of(caseId), Ids.parse(stepId), body.checked(new FieldChecks()));
	}

	@PostMapping("/steps/{stepId}/answer")
	@Operation(summary = "Answer a step; the same key with the same answers gets the same contribution again")
	StepJson.Answered answer(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@PathVariable String stepId, @RequestBody StepJson.Answers body,
			@Parameter(required = true) @RequestHeader(name = KEY, required = false) String key, ZoneId zone,
			Locale language) {
		FieldChecks checks = new FieldChecks();
		checks.key(KEY, key, true);
		AnswerStep.Answered answered = this.answerStep.answer(visitor.by(zone), CaseId.of(caseId), Ids.parse(stepId),
				key, body.checked(checks), language);
		StepJson next = answered.next().map((step) -> json(step, language)).orElse(null);
		List<RemarkJson> remarks = answered.remarks()
			.stream()
			.map((one) -> RemarkJson.of(one.field(), one.remark()))
			.toList();
		return new StepJson.Answered(answered.contributionId(), remarks, next);
	}

	private StepJson json(StepView step, Locale language) {
		return StepJson.of(step, this.readers.words(step, language));
	}

}

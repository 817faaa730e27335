package org.attune.web.api.talk;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.session.people.SayToChange;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;
import org.attune.web.api.FieldChecks;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people say to somebody's coming into their case, or going, for programs. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}/people/change")
@Tag(name = "people")
class PeopleChangeApi {

	private static final String YES = "yes";

	private final SayToChange sayToChange;

	PeopleChangeApi(SayToChange sayToChange) {
		this.sayToChange = sayToChange;
	}

	@GetMapping
	@Operation(summary = "See whether the caller is asked if somebody may come in, or go; 204 when not")
	ResponseEntity<Question> question(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		return this.sayToChange.question(visitor, CaseId.of(caseId))
			.map((one) -> ResponseEntity.ok(Question.of(one)))
			.orElseGet(() -> ResponseEntity.noContent().build());
	}

	@PostMapping("/answer")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Say yes or no to it",
			description = "Nobody reads what one person said. It happens if all say yes within 14 days.")
	void answer(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, @RequestBody Answer body) {
		FieldChecks checks = new FieldChecks();
		checks.oneOf("answer", body.answer(), Set.of(YES, "no"), true);
		checks.refuse();
		this.sayToChange.say(visitor, CaseId.of(caseId), body.answer().equals(YES));
	}

	/**
	 * What is asked: {@code personId} is who is to go, null where somebody is to come.
	 */
	@Schema(name = "PeopleQuestion")
	record Question(UUID changeId, @Schema(allowableValues = {
			"add", "remove" }) String kind, UUID personId, String name, Instant until, boolean answered){

		static Question of(SayToChange.Question one) {
			return new Question(one.changeId(), one.kind(), (one.person() != null) ? one.person().value() : null,
					one.name(), one.until(), one.answered());
		}

	}

	/** What is said to it. */
	@Schema(name = "PeopleAnswer")
	record Answer(@Schema(allowableValues = {
			YES, "no" }) String answer){
	}

}

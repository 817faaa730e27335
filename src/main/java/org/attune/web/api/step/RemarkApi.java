package org.attune.web.api.step;

import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.coach.Coaches;
import org.attune.session.HearCoach;
import org.attune.terms.Visitor;
import org.attune.web.api.FieldChecks;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The coach, for programs; nothing of a text is kept. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "coach")
class RemarkApi {

	private static final int LONGEST = 20_000;

	private final Coaches coaches;

	private final HearCoach hearCoach;

	RemarkApi(Coaches coaches, HearCoach hearCoach) {
		this.coaches = coaches;
		this.hearCoach = hearCoach;
	}

	@PostMapping("/remarks")
	@Operation(summary = "Ask what could be said more kindly; the text is stored nowhere", description = """
			`step` is the id of a task, or one of `speak`, `reflect`, `validate`, `sorry` and `none`. At most 20,000 \
			characters. The language is that of the request, or English where there are no rules for it.""")
	Found remarks(@RequestBody Text body, Locale language) {
		FieldChecks checks = new FieldChecks();
		checks.longText("text", body.text(), LONGEST);
		if (!this.hearCoach.knowsStep(body.step())) {
			checks.wrong("step", "step");
		}
		checks.refuse();
		return new Found(this.coaches.remarks(body.text(), this.hearCoach.moment(body.step()), language)
			.stream()
			.map((remark) -> RemarkJson.of(null, remark))
			.toList());
	}

	@PutMapping("/me/dismissed-remarks/{rule}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Hear of a rule no more")
	void dismiss(@AuthenticationPrincipal Visitor visitor, @PathVariable String rule) {
		visitor.requirePerson();
		this.hearCoach.dismiss(visitor, rule);
	}

	@DeleteMapping("/me/dismissed-remarks")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Hear of all rules again")
	void hearAll(@AuthenticationPrincipal Visitor visitor) {
		visitor.requirePerson();
		this.hearCoach.hearAll(visitor);
	}

	/** A text, and the step it is written for. */
	record Text(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String text, String step) {
	}

	/** What the coach says, at most two remarks. */
	record Found(List<RemarkJson> remarks) {
	}

}

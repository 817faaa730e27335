package org.attune.web.api.counsel;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.oversight.Intervene;
import org.attune.oversight.act.Wish;
import org.attune.session.counsel.HearCounselor;
import org.attune.terms.CaseId;
import org.attune.terms.Ids;
import org.attune.terms.PersonId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.attune.web.NamedHelp;
import org.attune.web.api.FieldChecks;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a counselor does to a case by hand, for programs. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}/interventions")
@Tag(name = "interventions")
class InterventionApi {

	private final Intervene intervene;

	private final HearCounselor hearCounselor;

	private final NamedHelp namedHelp;

	InterventionApi(Intervene intervene, HearCounselor hearCounselor, NamedHelp namedHelp) {
		this.intervene = intervene;
		this.hearCounselor = hearCounselor;
		this.namedHelp = namedHelp;
	}

	@GetMapping
	@Operation(summary = "Read what a counselor did by hand and said, as far as it is for the caller")
	Done done(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		return new Done(this.hearCounselor.all(visitor, CaseId.of(caseId)).words());
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Do something to a case by hand, as its counselor",
			description = """
					`note` and `refer` say `text` to one person (`to`) or to all; `offer-wording` offers `text` to one. \
					`refer` and `refer-out` also name lines of `/api/v1/help`, each as in `DE.crisis` (`help`); `refer-out` ends the \
					case. `stop-for-safety` ends the part of the person `to` in one to three days; only counselors learn of it. `pause` and \
					`extend` last as long as `target` says (ISO 8601); `resume` ends a break that a counselor began. `go-back` \
					leads to the beginning of the stage `target`. `repeat` and `skip` are done to the task `target`. `close` ends \
					the case. `add-person` asks the people if somebody of the name `text` may come, by the mail address `target`; \
					`remove-person` if the person `target` may go: it happens if all say yes within 14 days. The people whom it concerns read `reason`, for ever.""")
	Made intervene(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, @RequestBody Request body,
			@RequestHeader(name = "Idempotency-Key", required = false) String key, Locale language) {
		FieldChecks checks = new FieldChecks();
		checks.key("Idempotency-Key", key, false);
		checks.refuse();
		return new Made(this.intervene.intervene(visitor, CaseId.of(caseId), body.wish(this.namedHelp, language), key));
	}

	/** What was done so far, the oldest first. */
	record Done(List<?> items) {
	}

	/** What was done. */
	record Made(UUID interventionId) {
	}

	/** What to do. */
	record Request(String kind, String reason, String to, String text, String target, List<String> help) {

		Wish wish(NamedHelp named, Locale language) {
			return new Wish(this.kind, this.reason, person(), named.with(this.kind, this.text, this.help, language),
					this.target);
		}

		private PersonId person() {
			try {
				return (this.to != null) ? new PersonId(Ids.parse(this.to)) : null;
			}
			catch (Refusal refusal) {
				throw Refusal.invalidRequest("to", "choice");
			}
		}

	}

}

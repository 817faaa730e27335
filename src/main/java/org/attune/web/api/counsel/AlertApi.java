package org.attune.web.api.counsel;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.oversight.alarm.AnswerAlert;
import org.attune.oversight.alarm.Judgement;
import org.attune.oversight.alarm.LookAtAlerts;
import org.attune.session.counsel.AskHelp;
import org.attune.terms.CaseId;
import org.attune.terms.Ids;
import org.attune.terms.Visitor;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Somebody may not be safe, for programs. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}/alerts")
@Tag(name = "alerts")
class AlertApi {

	private final AskHelp askHelp;

	private final LookAtAlerts lookAtAlerts;

	private final AnswerAlert answerAlert;

	AlertApi(AskHelp askHelp, LookAtAlerts lookAtAlerts, AnswerAlert answerAlert) {
		this.askHelp = askHelp;
		this.lookAtAlerts = lookAtAlerts;
		this.answerAlert = answerAlert;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Tell a counselor that one does not feel safe; nobody else in the case hears of it")
	void ask(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, @RequestBody Request body) {
		this.askHelp.ask(visitor, CaseId.of(caseId), body.text());
	}

	@GetMapping
	@Operation(summary = "See who may not be safe, as the counselor of the case")
	Alerts all(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		return new Alerts(this.lookAtAlerts.all(visitor, CaseId.of(caseId)).stream().map(AlertJson::of).toList());
	}

	@PutMapping("/{alertId}/acknowledgement")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Say that one looks at it, as the counselor of the case: nobody else is called")
	void acknowledge(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@PathVariable String alertId) {
		this.answerAlert.acknowledge(visitor, CaseId.of(caseId), Ids.parse(alertId));
	}

	@PostMapping("/{alertId}/decisions")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Decide how it goes on, as the counselor of the case",
			description = """
					`decision` is `go-on`, `shuttle`, `talk-first` or `stop`; `reason` has 20 to 1000 characters; `lookAgain` is a \
					day or null.""")
	void decide(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, @PathVariable String alertId,
			@RequestBody Judgement body) {
		this.answerAlert.decide(visitor, CaseId.of(caseId), Ids.parse(alertId), body);
	}

	/** What the person wants to say about it; null for nothing. */
	record Request(String text) {
	}

	/** All alerts of a case, the oldest first. */
	record Alerts(List<AlertJson> items) {
	}

}

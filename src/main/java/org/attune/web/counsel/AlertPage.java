package org.attune.web.counsel;

import java.util.List;
import java.util.UUID;

import org.attune.casefile.safety.Decision;
import org.attune.oversight.alarm.AnswerAlert;
import org.attune.oversight.alarm.Judgement;
import org.attune.oversight.alarm.LookAtAlerts;
import org.attune.terms.CaseId;
import org.attune.terms.Ids;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A counselor looks at somebody who may not be safe, and decides how it goes on. */
@Controller
@RequestMapping("/cases/{caseId}/alerts/{alertId}")
class AlertPage {

	private final LookAtAlerts lookAtAlerts;

	private final AnswerAlert answerAlert;

	AlertPage(LookAtAlerts lookAtAlerts, AnswerAlert answerAlert) {
		this.lookAtAlerts = lookAtAlerts;
		this.answerAlert = answerAlert;
	}

	@GetMapping
	ModelAndView show(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@PathVariable String alertId) {
		return page(visitor, CaseId.of(caseId), Ids.parse(alertId), new Judgement("", "", ""), List.of());
	}

	@PostMapping("/acknowledgement")
	String acknowledge(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@PathVariable String alertId) {
		this.answerAlert.acknowledge(visitor, CaseId.of(caseId), Ids.parse(alertId));
		return "redirect:/cases/{caseId}/alerts/{alertId}";
	}

	@PostMapping("/decisions")
	ModelAndView decide(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@PathVariable String alertId, Typed typed) {
		CaseId id = CaseId.of(caseId);
		UUID alert = Ids.parse(alertId);
		try {
			this.answerAlert.decide(visitor, id, alert, typed.judgement());
			return new ModelAndView("redirect:/cases/" + id + "/counsel");
		}
		catch (Refusal refusal) {
			if (refusal.errors().isEmpty()) {
				throw refusal;
			}
			return page(visitor, id, alert, typed.judgement(), refusal.errors());
		}
	}

	private ModelAndView page(Visitor visitor, CaseId id, UUID alert, Judgement typed, List<Refusal.FieldError> wrong) {
		return new ModelAndView("counsel/alert", wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
			.addObject("caseId", id)
			.addObject("one", this.lookAtAlerts.one(visitor, id, alert))
			.addObject("sayings", this.lookAtAlerts.said(visitor, id, alert))
			.addObject("decisions", Decision.values())
			.addObject("typed", typed)
			.addObject("wrong", wrong);
	}

	/** What was typed. */
	record Typed(String decision, String reason, String lookAgain) {

		Judgement judgement() {
			return new Judgement(this.decision, this.reason, this.lookAgain);
		}

	}

}

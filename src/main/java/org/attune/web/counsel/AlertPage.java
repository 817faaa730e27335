package org.attune.web.counsel;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.attune.casefile.safety.Decision;
import org.attune.oversight.alarm.AnswerAlert;
import org.attune.oversight.alarm.Judgement;
import org.attune.oversight.alarm.LookAtAlerts;
import org.attune.session.reading.ReadContributions;
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

	private final ReadContributions readContributions;

	AlertPage(LookAtAlerts lookAtAlerts, AnswerAlert answerAlert, ReadContributions readContributions) {
		this.lookAtAlerts = lookAtAlerts;
		this.answerAlert = answerAlert;
		this.readContributions = readContributions;
	}

	@GetMapping
	ModelAndView show(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@PathVariable String alertId, Locale language) {
		return page(visitor, CaseId.of(caseId), Ids.parse(alertId), new Judgement("", "", ""), List.of(), language);
	}

	@PostMapping("/acknowledgement")
	String acknowledge(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@PathVariable String alertId) {
		this.answerAlert.acknowledge(visitor, CaseId.of(caseId), Ids.parse(alertId));
		return "redirect:/cases/{caseId}/alerts/{alertId}";
	}

	@PostMapping("/decisions")
	ModelAndView decide(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@PathVariable String alertId, Typed typed, Locale language) {
		CaseId id = CaseId.of(caseId);
		UUID alert = Ids.parse(alertId);
		try {
			this.answerAlert.decide(visitor, id, alert, typed.judgement());
			return new ModelAndView("redirect:/cases/" + id + "/counsel");
		}
		catch (Refusal refusal) {
			boolean rests = refusal.code().equals("paused");
			if (refusal.errors().isEmpty() && !rests) {
				throw refusal;
			}
			return page(visitor, id, alert, typed.judgement(),
					rests ? List.of(new Refusal.FieldError("decision", "rests", List.of())) : refusal.errors(),
					language);
		}
	}

	private ModelAndView page(Visitor visitor, CaseId id, UUID alert, Judgement typed, List<Refusal.FieldError> wrong,
			Locale language) {
		LookAtAlerts.Whole whole = this.lookAtAlerts.whole(visitor, id, alert);
		return new ModelAndView("counsel/alert", wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
			.addObject("caseId", id)
			.addObject("one", whole.one())
			.addObject("beside", whole.beside())
			.addObject("confided", this.readContributions.confided(visitor, id, whole.one().alert().person(), language))
			.addObject("sayings", whole.sayings())
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

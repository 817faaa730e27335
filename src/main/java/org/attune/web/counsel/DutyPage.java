package org.attune.web.counsel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.attune.oversight.KeepNotes;
import org.attune.oversight.alarm.LookAtAlerts;
import org.attune.oversight.alarm.NamedAlert;
import org.attune.terms.CaseId;
import org.attune.terms.Ids;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A counselor asks themselves whether they have to warn or report somebody. The answers
 * become a note about that person; the program tells nobody.
 */
@Controller
@RequestMapping("/cases/{caseId}/alerts/{alertId}/duty")
class DutyPage {

	/** What is asked, in its order; the law differs by place, the questions do not. */
	private static final List<String> QUESTIONS = List.of("who", "imminent", "identifiable", "dependent", "duty",
			"opinion", "least", "told", "person");

	private final LookAtAlerts lookAtAlerts;

	private final KeepNotes keepNotes;

	private final MessageSource messages;

	DutyPage(LookAtAlerts lookAtAlerts, KeepNotes keepNotes, MessageSource messages) {
		this.lookAtAlerts = lookAtAlerts;
		this.keepNotes = keepNotes;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView show(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@PathVariable String alertId) {
		return page(visitor, caseId, alertId, Map.of(), List.of());
	}

	@PostMapping
	ModelAndView keep(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@PathVariable String alertId, @RequestParam Map<String, String> answers, Locale language) {
		CaseId id = CaseId.of(caseId);
		NamedAlert one = this.lookAtAlerts.one(visitor, id, Ids.parse(alertId));
		try {
			this.keepNotes.add(visitor, id, one.alert().person(), words(answers, language));
			return new ModelAndView("redirect:/cases/" + id + "/notes");
		}
		catch (Refusal refusal) {
			if (refusal.errors().isEmpty()) {
				throw refusal;
			}
			return page(visitor, caseId, alertId, answers, refusal.errors());
		}
	}

	/** Each question that was answered, with its answer; empty where none was. */
	private String words(Map<String, String> answers, Locale language) {
		Map<String, String> said = new LinkedHashMap<>();
		QUESTIONS.forEach((question) -> said.put(question, answers.getOrDefault(question, "").strip()));
		return said.entrySet()
			.stream()
			.filter((each) -> !each.getValue().isEmpty())
			.map((each) -> this.messages.getMessage("warn." + each.getKey(), null, language) + "\n" + each.getValue())
			.collect(Collectors.joining("\n\n"));
	}

	private ModelAndView page(Visitor visitor, String caseId, String alertId, Map<String, String> typed,
			List<Refusal.FieldError> wrong) {
		CaseId id = CaseId.of(caseId);
		return new ModelAndView("counsel/duty", wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
			.addObject("caseId", id)
			.addObject("one", this.lookAtAlerts.one(visitor, id, Ids.parse(alertId)))
			.addObject("questions", QUESTIONS)
			.addObject("typed", typed)
			.addObject("wrong", wrong);
	}

}

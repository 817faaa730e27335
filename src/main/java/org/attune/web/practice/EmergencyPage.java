package org.attune.web.practice;

import java.util.List;
import java.util.Locale;

import org.attune.audit.conformance.Deviations;
import org.attune.oversight.emergency.ListEmergencies;
import org.attune.oversight.emergency.OpenInEmergency;
import org.attune.session.reading.ReadInEmergency;
import org.attune.terms.Ids;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Members of staff open a case in an emergency, say yes to each other's, and see who did.
 */
@Controller
@RequestMapping("/practice/emergencies")
class EmergencyPage {

	private static final int MOST = 25;

	private final ListEmergencies listEmergencies;

	private final OpenInEmergency openInEmergency;

	private final ReadInEmergency readInEmergency;

	private final Deviations deviations;

	EmergencyPage(ListEmergencies listEmergencies, OpenInEmergency openInEmergency, ReadInEmergency readInEmergency,
			Deviations deviations) {
		this.listEmergencies = listEmergencies;
		this.openInEmergency = openInEmergency;
		this.readInEmergency = readInEmergency;
		this.deviations = deviations;
	}

	@GetMapping
	ModelAndView show(@AuthenticationPrincipal Visitor visitor) {
		return page(visitor, new EmergencyJson.Wanted("", "", false), List.of());
	}

	@PostMapping
	ModelAndView ask(@AuthenticationPrincipal Visitor visitor, EmergencyJson.Wanted typed) {
		try {
			typed.ask(this.openInEmergency, visitor);
			return new ModelAndView("redirect:/practice/emergencies?asked");
		}
		catch (Refusal refusal) {
			if (refusal.errors().isEmpty()) {
				throw refusal;
			}
			return page(visitor, typed, refusal.errors());
		}
	}

	@PostMapping("/{id}/confirmation")
	String confirm(@AuthenticationPrincipal Visitor visitor, @PathVariable String id) {
		this.openInEmergency.confirm(visitor, Ids.parse(id));
		return "redirect:/practice/emergencies";
	}

	@GetMapping("/{id}")
	String read(@AuthenticationPrincipal Visitor visitor, @PathVariable String id, Locale language, Model model) {
		model.addAttribute("seen", this.readInEmergency.read(visitor, Ids.parse(id), language));
		return "emergencies/show";
	}

	/** Counselors have those of their own cases on the board, auditors have a page. */
	private List<Deviations.Alarmed> alarms(Visitor visitor) {
		return (visitor.kind() == Visitor.Kind.SUPERVISOR) ? this.deviations.open(MOST) : List.of();
	}

	private ModelAndView page(Visitor visitor, EmergencyJson.Wanted typed, List<Refusal.FieldError> wrong) {
		return new ModelAndView("emergencies/index", wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
			.addObject("lines", this.listEmergencies.all(visitor))
			.addObject("calls", this.listEmergencies.calls(visitor))
			.addObject("alarms", alarms(visitor))
			.addObject("asks", visitor.kind() != Visitor.Kind.AUDITOR)
			.addObject("typed", typed)
			.addObject("wrong", wrong);
	}

}

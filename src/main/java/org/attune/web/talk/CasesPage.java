package org.attune.web.talk;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.attune.session.CaseView;
import org.attune.session.LookUpStep;
import org.attune.session.ShowCase;
import org.attune.session.StepView;
import org.attune.session.counsel.HearCounselor;
import org.attune.session.people.SayToChange;
import org.attune.session.reading.ContributionView;
import org.attune.session.reading.ReadContributions;
import org.attune.session.repair.HearRepairs;
import org.attune.session.repair.RepairView;
import org.attune.takeaway.ReadAgreement;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;
import org.attune.web.LeadsBack;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A conversation of a person as it stands. */
@Controller
@LeadsBack
class CasesPage {

	private final ShowCase showCase;

	private final LookUpStep lookUpStep;

	private final ReadContributions readContributions;

	private final ReadAgreement readAgreement;

	private final HearCounselor hearCounselor;

	private final SayToChange sayToChange;

	private final HearRepairs hearRepairs;

	private final CaseDoors doors;

	CasesPage(ShowCase showCase, LookUpStep lookUpStep, ReadContributions readContributions,
			ReadAgreement readAgreement, HearCounselor hearCounselor, SayToChange sayToChange, HearRepairs hearRepairs,
			CaseDoors doors) {
		this.showCase = showCase;
		this.lookUpStep = lookUpStep;
		this.readContributions = readContributions;
		this.readAgreement = readAgreement;
		this.hearCounselor = hearCounselor;
		this.sayToChange = sayToChange;
		this.hearRepairs = hearRepairs;
		this.doors = doors;
	}

	@GetMapping("/cases/{caseId}")
	String show(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, Locale language, Model model) {
		CaseId id = CaseId.of(caseId);
		if (visitor.kind() == Visitor.Kind.COUNSELOR && this.showCase.show(visitor, id).you().counsels()) {
			return "redirect:/cases/" + id + "/counsel";
		}
		fill(visitor, id, language, model);
		this.doors.open(visitor, id, model);
		return "cases/show";
	}

	/**
	 * The changing part of the page alone; nothing when it still looks as it did.
	 */
	@GetMapping("/cases/{caseId}/now")
	String now(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, @RequestParam String seen,
			Locale language, Model model, HttpServletResponse response) {
		return unlessSeen(fill(visitor, CaseId.of(caseId), language, model), seen, "cases/_now", response);
	}

	static String unlessSeen(String look, String seen, String template, HttpServletResponse response) {
		if (look.equals(seen)) {
			response.setStatus(HttpStatus.NO_CONTENT.value());
			return null;
		}
		return template;
	}

	private String fill(Visitor visitor, CaseId caseId, Locale language, Model model) {
		CaseView view = this.showCase.show(visitor, caseId);
		List<ContributionView> said = this.readContributions.all(visitor, caseId, language);
		Optional<StepView> step = view.you().canAnswer() ? this.lookUpStep.next(visitor, caseId, language)
				: Optional.empty();
		HearCounselor.Heard heard = this.hearCounselor.all(visitor, caseId);
		Optional<SayToChange.Question> question = this.sayToChange.question(visitor, caseId);
		model.addAttribute("heard", heard).addAttribute("question", question.orElse(null));
		model.addAttribute("parted", this.sayToChange.parted(visitor, caseId));
		List<RepairView> repairs = this.hearRepairs.all(visitor, caseId);
		model.addAttribute("repairs", repairs);
		String look = Integer.toHexString(Objects.hash(view.toString(), said.toString(), heard.toString(),
				step.map(StepView::stepId), question, repairs.toString()));
		model.addAttribute("view", view).addAttribute("seen", look).addAttribute("large", view.you().large());
		model.addAttribute("said", Chapter.of(said, view.status().equals("closed")));
		model.addAttribute("agreed", !said.isEmpty() && isAgreed(visitor, caseId, language));
		model.addAttribute("beside", view.you().counsels() ? List.of() : this.doors.beside(visitor, caseId));
		step.ifPresent((now) -> model.addAttribute("step", now));
		return look;
	}

	private boolean isAgreed(Visitor visitor, CaseId caseId, Locale language) {
		return this.readAgreement.read(visitor, caseId, ZoneOffset.UTC, language).made();
	}

}

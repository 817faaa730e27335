package org.attune.web.counsel;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.attune.oversight.CaseDesk;
import org.attune.oversight.LookAtCase;
import org.attune.oversight.alarm.LookAtAlerts;
import org.attune.session.reading.ContributionView;
import org.attune.session.reading.ReadContributions;
import org.attune.session.repair.HearRepairs;
import org.attune.session.repair.RepairView;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** A case as its counselor sees it. */
@Controller
@RequestMapping("/cases/{caseId}/counsel")
class CasePage {

	private final LookAtCase lookAtCase;

	private final ReadContributions readContributions;

	private final LookAtAlerts lookAtAlerts;

	private final HearRepairs hearRepairs;

	CasePage(LookAtCase lookAtCase, ReadContributions readContributions, LookAtAlerts lookAtAlerts,
			HearRepairs hearRepairs) {
		this.lookAtCase = lookAtCase;
		this.readContributions = readContributions;
		this.lookAtAlerts = lookAtAlerts;
		this.hearRepairs = hearRepairs;
	}

	@GetMapping
	String show(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, Locale language, Model model) {
		fill(visitor, CaseId.of(caseId), language, model);
		return "counsel/show";
	}

	/**
	 * The changing part of the page alone; nothing when it still looks as it did.
	 */
	@GetMapping("/now")
	String now(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, @RequestParam String seen,
			Locale language, Model model, HttpServletResponse response) {
		if (fill(visitor, CaseId.of(caseId), language, model).equals(seen)) {
			response.setStatus(HttpStatus.NO_CONTENT.value());
			return null;
		}
		return "counsel/_now";
	}

	/** A process of the case, for the viewer to draw. */
	@GetMapping(path = "/drawings/{process}", produces = MediaType.APPLICATION_XML_VALUE)
	@ResponseBody
	byte[] drawing(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId,
			@PathVariable String process) {
		return this.lookAtCase.drawing(visitor, CaseId.of(caseId), process);
	}

	private String fill(Visitor visitor, CaseId caseId, Locale language, Model model) {
		CaseDesk desk = this.lookAtCase.look(visitor, caseId);
		List<ContributionView> said = this.readContributions.all(visitor, caseId, language);
		LookAtAlerts.Watch watch = this.lookAtAlerts.look(visitor, caseId);
		List<RepairView> repairs = this.hearRepairs.all(visitor, caseId);
		String look = Integer.toHexString(Objects.hash(desk.status(), desk.risk(), desk.moments(), desk.done(),
				desk.waits(), watch.toString(), said.toString(), repairs.toString()));
		model.addAttribute("desk", desk)
			.addAttribute("watch", watch)
			.addAttribute("said", said)
			.addAttribute("repairs", repairs)
			.addAttribute("seen", look);
		return look;
	}

}

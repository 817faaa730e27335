package org.attune.web.talk;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.attune.takeaway.Agreement;
import org.attune.takeaway.ReadAgreement;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;
import org.attune.web.LeadsBack;
import org.attune.web.download.Downloads;
import org.attune.web.download.Sheets;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What all have said yes to: to read, to print, and for the calendar. */
@Controller
@LeadsBack
@RequestMapping("/cases/{caseId}")
class AgreementPage {

	private final ReadAgreement readAgreement;

	private final Sheets sheets;

	AgreementPage(ReadAgreement readAgreement, Sheets sheets) {
		this.readAgreement = readAgreement;
		this.sheets = sheets;
	}

	@GetMapping("/agreement")
	String show(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, ZoneId zone, Locale language,
			Model model) {
		Agreement agreement = this.readAgreement.read(visitor, CaseId.of(caseId), zone, language);
		List<Agreement> earlier = this.readAgreement.earlier(visitor, agreement, zone, language);
		model.addAttribute("agreement", agreement).addAttribute("earlier", earlier);
		model.addAttribute("old", earlier.isEmpty() ? null : earlier.get(0).words());
		return "agreement/show";
	}

	@GetMapping("/agreement.pdf")
	ResponseEntity<byte[]> paper(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, ZoneId zone,
			Locale language) {
		return Downloads.pdf("agreement", this.sheets.pdf(made(visitor, caseId, zone, language), language));
	}

	@GetMapping("/agreement.ics")
	ResponseEntity<byte[]> calendar(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, ZoneId zone,
			Locale language) {
		return Downloads.calendar("dates", this.sheets.calendar(made(visitor, caseId, zone, language), language));
	}

	private Agreement made(Visitor visitor, String caseId, ZoneId zone, Locale language) {
		return this.readAgreement.made(visitor, CaseId.of(caseId), zone, language);
	}

}

package org.attune.web.counsel;

import java.time.ZoneId;
import java.util.Locale;

import org.attune.takeaway.MakeReport;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;
import org.attune.web.download.Downloads;
import org.attune.web.download.Sheets;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a counselor may tell somebody who sent people here. */
@Controller
@RequestMapping("/cases/{caseId}/report")
class ReportPage {

	private final MakeReport makeReport;

	private final Sheets sheets;

	ReportPage(MakeReport makeReport, Sheets sheets) {
		this.makeReport = makeReport;
		this.sheets = sheets;
	}

	@GetMapping
	String show(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, ZoneId zone, Locale language,
			Model model) {
		model.addAttribute("report", this.makeReport.look(visitor, CaseId.of(caseId), zone, language));
		return "report/show";
	}

	@PostMapping
	ResponseEntity<byte[]> make(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, ZoneId zone,
			Locale language) {
		return Downloads.pdf("report",
				this.sheets.pdf(this.makeReport.make(visitor, CaseId.of(caseId), zone, language), language));
	}

}

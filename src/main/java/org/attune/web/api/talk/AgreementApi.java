package org.attune.web.api.talk;

import java.time.ZoneId;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.takeaway.Agreement;
import org.attune.takeaway.ReadAgreement;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;
import org.attune.web.download.AgreementJson;
import org.attune.web.download.Downloads;
import org.attune.web.download.Sheets;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Agreements, for programs. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
@Tag(name = "agreements")
class AgreementApi {

	private final ReadAgreement readAgreement;

	private final Sheets sheets;

	AgreementApi(ReadAgreement readAgreement, Sheets sheets) {
		this.readAgreement = readAgreement;
		this.sheets = sheets;
	}

	@GetMapping("/agreement")
	@Operation(summary = "Read what all have said yes to")
	AgreementJson read(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, ZoneId zone,
			Locale language) {
		return AgreementJson.of(this.readAgreement.read(visitor, CaseId.of(caseId), zone, language));
	}

	@GetMapping(path = "/agreement.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
	@Operation(summary = "Get the agreement as PDF; not found before there is one")
	ResponseEntity<byte[]> paper(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, ZoneId zone,
			Locale language) {
		return Downloads.pdf("agreement", this.sheets.pdf(made(visitor, caseId, zone, language), language));
	}

	@GetMapping(path = "/agreement.ics", produces = Downloads.CALENDAR)
	@Operation(summary = "Get the dates of the agreement for a calendar; not found before there are some")
	ResponseEntity<byte[]> calendar(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, ZoneId zone,
			Locale language) {
		return Downloads.calendar("dates", this.sheets.calendar(made(visitor, caseId, zone, language), language));
	}

	private Agreement made(Visitor visitor, String caseId, ZoneId zone, Locale language) {
		return this.readAgreement.made(visitor, CaseId.of(caseId), zone, language);
	}

}

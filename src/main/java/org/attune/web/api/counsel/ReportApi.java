package org.attune.web.api.counsel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.session.counsel.AllowReport;
import org.attune.takeaway.MakeReport;
import org.attune.takeaway.Report;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.attune.web.download.AgreementJson;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports for who sent people here, and who allows what in them, for programs. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
@Tag(name = "reports")
class ReportApi {

	private final AllowReport allowReport;

	private final MakeReport makeReport;

	ReportApi(AllowReport allowReport, MakeReport makeReport) {
		this.allowReport = allowReport;
		this.makeReport = makeReport;
	}

	@GetMapping("/report/consent")
	@Operation(summary = "See whether the caller allows that a report tells what was agreed; not found if nobody asks")
	Consent consent(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		return new Consent(this.allowReport.look(visitor, CaseId.of(caseId)).orElseThrow(Refusal::notFound));
	}

	@PutMapping("/report/consent")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Allow that a report tells what was agreed; it does if all who took part allow it")
	void allow(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		this.allowReport.say(visitor, CaseId.of(caseId), true);
	}

	@DeleteMapping("/report/consent")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Allow it no more; reports that were made stay as they are")
	void takeBack(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId) {
		this.allowReport.say(visitor, CaseId.of(caseId), false);
	}

	@PostMapping("/reports")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(
			summary = "Make a report for who sent people here, as the counselor: who came, how it ended, what was agreed",
			description = "`agreement` is null unless all who took part allow it. That it was made stands in the trail.")
	Made make(@AuthenticationPrincipal Visitor visitor, @PathVariable String caseId, ZoneId zone, Locale language) {
		return Made.of(this.makeReport.make(visitor, CaseId.of(caseId), zone, language));
	}

	/** Whether somebody allows it. */
	@Schema(name = "ReportConsent")
	record Consent(boolean allowed) {
	}

	/** A report; {@code outcome} and {@code closedAt} are null while the case goes on. */
	@Schema(name = "Report")
	record Made(String process, Instant openedAt, Instant closedAt, String outcome, List<Attendance> people,
			AgreementJson agreement) {

		static Made of(Report report) {
			return new Made(report.process(), report.openedAt(), report.closedAt(), report.outcome(),
					report.people().stream().map(Attendance::of).toList(),
					(report.agreement() != null) ? AgreementJson.of(report.agreement()) : null);
		}

	}

	/** How somebody took part: {@code days} are those on which they answered. */
	@Schema(name = "Attendance")
	record Attendance(String name, Instant from, Instant left, int turns, List<LocalDate> days) {

		static Attendance of(Report.Attendance one) {
			return new Attendance(one.name(), one.from(), one.left(), one.turns(), one.days());
		}

	}

}

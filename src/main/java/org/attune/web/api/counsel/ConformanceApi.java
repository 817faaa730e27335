package org.attune.web.api.counsel;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.attune.audit.conformance.CheckCase;
import org.attune.audit.conformance.Deviation;
import org.attune.audit.conformance.Fairness;
import org.attune.terms.CaseId;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether a case ran as its model says, for programs of auditors. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "audit")
class ConformanceApi {

	private final CheckCase checkCase;

	ConformanceApi(CheckCase checkCase) {
		this.checkCase = checkCase;
	}

	@GetMapping("/cases/{caseId}/conformance")
	@Operation(summary = "Hold the trail of a case against the model it ran on",
			description = """
					Each deviation names the first entry that shows it by its `seq`. `late` are answers that came late: no \
					`alarm`, and no fault. `shares` tells how evenly turns, words and time were shared, by pseudonym; words are counted in tens.""")
	Conformance conformance(@PathVariable String caseId) {
		return Conformance.of(this.checkCase.check(CaseId.of(caseId)));
	}

	/** A case that was checked, up to an entry. */
	record Conformance(String caseId, String process, long until, boolean conforms, List<Found> deviations,
			List<Found> late, List<Share> shares, int reflectionRounds) {

		static Conformance of(CheckCase.Checked checked) {
			return new Conformance(checked.caseId().toString(), checked.process(), checked.until(), checked.conforms(),
					checked.deviations().stream().map(Found::of).toList(),
					checked.late().stream().map(Found::of).toList(),
					checked.fairness().shares().stream().map(Share::of).toList(), checked.fairness().rounds());
		}

	}

	/** A deviation, or an answer that came late. */
	record Found(String kind, boolean alarm, long seq, Instant at, String process, String element) {

		static Found of(Deviation deviation) {
			return new Found(deviation.kind().word(), deviation.kind().isAlarm(), deviation.seq(), deviation.at(),
					deviation.process(), deviation.element());
		}

	}

	/** What one person had of a case; the times in seconds. */
	record Share(String person, int turns, long words, long secondsUsed, long secondsWaited) {

		static Share of(Fairness.Share share) {
			return new Share(share.person(), share.turns(), share.words(), share.used().toSeconds(),
					share.waited().toSeconds());
		}

	}

}

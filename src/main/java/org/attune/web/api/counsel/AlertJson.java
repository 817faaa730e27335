package org.attune.web.api.counsel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.attune.casefile.safety.Alert;
import org.attune.casefile.safety.Verdict;
import org.attune.oversight.alarm.NamedAlert;

/** Somebody may not be safe, as the counselor's program sees it. */
record AlertJson(UUID alertId, UUID personId, String colour, String rule, String text, Instant raisedAt,
		Instant answerBy, Instant acknowledgedAt, Instant lookAgainAt, Instant againSince, Instant endsAt,
		Instant settledAt, List<Decided> decisions, List<HelpCall> calls) {

	static AlertJson of(NamedAlert named) {
		Alert alert = named.alert();
		Verdict verdict = alert.verdict();
		boolean known = verdict != null;
		return new AlertJson(alert.id(), alert.person().value(), known ? alert.colour().word() : null,
				known ? verdict.rule() : null, known ? verdict.words() : null, alert.raisedAt(), alert.answerBy(),
				alert.acknowledgedAt(), alert.lookAgainAt(), alert.againSince(), alert.endsAt(), alert.settledAt(),
				alert.decisions()
					.stream()
					.map((one) -> new Decided(one.decision().word(), one.reason(), one.at()))
					.toList(),
				alert.calls().stream().map((call) -> new HelpCall(call.words(), call.at())).toList());
	}

	/** What was decided, and why. */
	record Decided(String decision, String reason, Instant at) {
	}

	/** The person asked for help once more; the text is null for none. */
	record HelpCall(String text, Instant at) {
	}

}

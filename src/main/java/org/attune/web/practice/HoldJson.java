package org.attune.web.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.attune.oversight.practice.HoldFromOutside.Held;

/**
 * A case in which nothing is erased.
 *
 * @param until the last day, in UTC
 * @param by who set it: {@code counselor} or {@code administrator}
 * @param reason why; empty where the counselor set it
 */
@Schema(name = "LegalHold")
record HoldJson(String caseId, long number, Instant since, LocalDate until, String by, String reason) {

	static All all(List<Held> standing) {
		return new All(standing.stream().map(HoldJson::of).toList());
	}

	private static HoldJson of(Held one) {
		return new HoldJson(one.caseId().toString(), one.number(), one.since(),
				LocalDate.ofInstant(one.until().minusNanos(1), ZoneOffset.UTC),
				one.byCounselor() ? "counselor" : "administrator", one.reason());
	}

	/** All of them. */
	@Schema(name = "LegalHolds")
	record All(List<HoldJson> items) {
	}

	/** One that is asked for. */
	@Schema(name = "LegalHoldWanted")
	record Wanted(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String number,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 1000) String reason,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED, format = "date") String until) {
	}

}

package org.attune.web.practice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.attune.oversight.emergency.ListEmergencies;
import org.attune.oversight.emergency.OpenInEmergency;
import org.attune.session.reading.ReadInEmergency;
import org.attune.terms.Visitor;
import org.attune.web.api.talk.ContributionJson;

/**
 * A case that somebody wants to read in an emergency.
 *
 * @param second who said yes, or null
 * @param state {@code waiting}, {@code open}, {@code over} or {@code lapsed}
 */
@Schema(name = "Emergency")
record EmergencyJson(UUID id, long number, String asker, String reason, Instant askedAt, String second, String state,
		Instant until) {

	static EmergencyJson of(ListEmergencies.Line line) {
		return new EmergencyJson(line.id(), line.number(), line.asker(), line.reason(), line.askedAt(), line.second(),
				line.state(), line.until());
	}

	/** All of the last week. */
	@Schema(name = "EmergencyList")
	record All(List<EmergencyJson> items) {
	}

	/** The case to be read, by its number, and why. */
	@Schema(name = "EmergencyRequest")
	record Wanted(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String number,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 20, maxLength = 1000) String reason,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Boolean knowsNobody) {

		UUID ask(OpenInEmergency open, Visitor visitor) {
			return open.ask(visitor, (this.number != null) ? this.number : "", (this.reason != null) ? this.reason : "",
					Boolean.TRUE.equals(this.knowsNobody));
		}

	}

	/** The id of what was asked for. */
	@Schema(name = "EmergencyAsked")
	record Asked(UUID id) {
	}

	/** A case as it is read in an emergency. */
	@Schema(name = "EmergencyCase")
	record Seen(long number, String topic, List<String> people, String status, Instant until,
			List<ContributionJson> said) {

		static Seen of(ReadInEmergency.Seen seen) {
			return new Seen(seen.number(), seen.topic(), seen.people(), seen.status(), seen.until(),
					seen.said().stream().map(ContributionJson::of).toList());
		}

	}

}

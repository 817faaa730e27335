package org.attune.web.api.step;

import org.attune.web.api.FieldChecks;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;

/** A break that everybody is on until then. */
record PauseJson(Instant until) {

	/** For how long somebody asks for one. */
	record Request(
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED, minimum = "20", maximum = "20160") Long minutes) {

		long lasts() {
			FieldChecks checks = new FieldChecks();
			if (this.minutes == null) {
				checks.wrong("minutes", "required");
			}
			checks.refuse();
			return this.minutes;
		}

	}

}

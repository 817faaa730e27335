package org.attune.web.api.talk;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import io.swagger.v3.oas.annotations.media.Schema;
import org.attune.session.OpenCase;
import org.attune.terms.Pace;
import org.attune.web.api.FieldChecks;

/** The body of a request to open a case. */
public record CaseRequest(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String process,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 5, maxLength = 80) String topic,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED, allowableValues = {
				"friends", "partners", "family", "other" }) String relationship,
		@Schema(allowableValues = { "parents", "siblings", "other" },
				description = "Of a family, who it is") String which,
		@Schema(example = "en") String language, @Schema(allowableValues = { "calm", "normal", "quick" }) String pace,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Someone> people){

	private static final Set<String> RELATIONSHIPS = Set.of("friends", "partners", "family", "other");

	private static final String FAMILY = "family";

	private static final Set<String> FAMILIES = Set.of("parents", "siblings", "other");

	private static final Set<String> PACES = Set.of("calm", "normal", "quick");

	private static final int MIN_TOPIC = 5;

	private static final int MAX_TOPIC = 80;

	private static final int MAX_PROCESS = 100;

	/**
	 * What is asked for; refuses field by field what does not fit, with what was found
	 * wrong before.
	 */
	public OpenCase.Wish wish(PeopleRule people, Locale reader, String key, FieldChecks checks) {
		checks.text("process", this.process, 1, MAX_PROCESS);
		checks.text("topic", this.topic, MIN_TOPIC, MAX_TOPIC);
		checks.oneOf("relationship", this.relationship, RELATIONSHIPS, true);
		which(checks);
		checks.oneOf("pace", this.pace, PACES, false);
		checks.language("language", this.language);
		checks.key("Idempotency-Key", key, false);
		people.check(this.people, checks);
		checks.refuse();
		String spoken = (this.language != null) ? this.language : reader.toLanguageTag();
		return new OpenCase.Wish(this.process, this.topic.strip(), kind(), spoken,
				Pace.of(Objects.requireNonNullElse(this.pace, "normal")),
				this.people.stream().map(Someone::named).toList(), key);
	}

	private void which(FieldChecks checks) {
		checks.oneOf("which", this.which, FAMILIES, false);
		if (this.which != null && !FAMILY.equals(this.relationship)) {
			checks.wrong("which", "unknown");
		}
	}

	/** In which words they are asked: a part of a family has words of its own. */
	private String kind() {
		return (this.which == null || this.which.equals("other")) ? this.relationship
				: this.relationship + "_" + this.which;
	}

	/** Somebody who takes part. */
	public record Someone(@Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 60) String name,
			@Schema(format = "email") String contact) {

		OpenCase.Named named() {
			return new OpenCase.Named(this.name.strip(), (this.contact != null) ? this.contact.strip() : null);
		}

	}

}

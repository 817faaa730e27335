package org.attune.web.api.step;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.attune.session.StepView;
import org.attune.web.api.FieldChecks;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person can do now, as programs see it; {@code invitation} only before they have
 * said yes, {@code held} only where their answer was held back and can be given anew,
 * {@code sentBack} only where their counselor asks them to say it in another way.
 */
record StepJson(UUID stepId, String task, String title, String guidance, String stage, String privacy,
		List<String> readers, Instant due, @JsonInclude(JsonInclude.Include.NON_NULL) Invited invitation,
		@JsonInclude(JsonInclude.Include.NON_NULL) Boolean held,
		@JsonInclude(JsonInclude.Include.NON_NULL) Boolean sentBack, @Schema(type = "object") ObjectNode form) {

	static StepJson of(StepView view, List<String> readers) {
		return new StepJson(view.stepId(), view.task(), view.title(), view.guidance(), view.stage(),
				view.privacy().word(), readers, view.due(), Invited.of(view.invitation()), view.held() ? true : null,
				view.sentBack() ? true : null, view.form().json());
	}

	/** Who invites the reader, to what, and what they wrote for that. */
	@Schema(name = "StepInvitation")
	record Invited(String by, String topic, List<String> words) {

		static Invited of(StepView.Invitation invitation) {
			return (invitation != null) ? new Invited(invitation.by(), invitation.topic(), invitation.words()) : null;
		}

	}

	/** What became of an answer, and what to do next. */
	record Answered(UUID contributionId, List<RemarkJson> remarks, StepJson next) {
	}

	/** Answers by the keys of their fields. */
	record Answers(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Map<String, Object> answers) {

		Map<String, Object> checked(FieldChecks checks) {
			if (this.answers == null) {
				checks.wrong("answers", "required");
			}
			checks.refuse();
			return this.answers;
		}

	}

}

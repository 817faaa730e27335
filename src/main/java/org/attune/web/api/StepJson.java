package org.attune.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.attune.session.StepView;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person can do now, as programs see it; {@code held} only where their answer was
 * held back and can be given anew.
 */
record StepJson(UUID stepId, String task, String title, String guidance, String stage, String privacy,
		List<String> readers, Instant due, @JsonInclude(JsonInclude.Include.NON_NULL) Boolean held,
		@Schema(type = "object") ObjectNode form) {

	static StepJson of(StepView view, List<String> readers) {
		return new StepJson(view.stepId(), view.task(), view.title(), view.guidance(), view.stage(),
				view.privacy().word(), readers, view.due(), view.held() ? true : null, view.form().json());
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

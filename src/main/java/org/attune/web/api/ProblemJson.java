package org.attune.web.api;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

/** Problem details, described; RFC 9457. */
@Schema(name = "Problem")
record ProblemJson(@Schema(example = "urn:attune:invalid-answers") String type, String title, int status, String detail,
		String instance, @Schema(description = "only with 422") List<FieldProblem> errors) {

	/** What is wrong with one field. */
	record FieldProblem(String field, String message) {
	}

}

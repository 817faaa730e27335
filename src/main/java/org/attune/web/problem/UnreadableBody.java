package org.attune.web.problem;

import java.util.List;
import java.util.stream.Collectors;

import org.attune.terms.Refusal;
import org.attune.terms.Refusal.FieldError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Tells a body that is no JSON from one with a wrong field, without repeating it. */
final class UnreadableBody {

	private static final int NAME_LENGTH = 200;

	private UnreadableBody() {
	}

	static Problem problem(HttpMessageNotReadableException failure) {
		for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
			if (cause instanceof BodyTooLarge) {
				return Problem.of(HttpStatus.CONTENT_TOO_LARGE);
			}
			if (cause instanceof UnrecognizedPropertyException unknown) {
				return wrongField(unknown, "unknown-field");
			}
			if (cause instanceof MismatchedInputException mismatch && !mismatch.getPath().isEmpty()) {
				return wrongField(mismatch, "type");
			}
		}
		return Problem.of(HttpStatus.BAD_REQUEST);
	}

	private static Problem wrongField(JacksonException failure, String code) {
		String field = failure.getPath().stream().map(UnreadableBody::name).collect(Collectors.joining());
		String shortened = field.substring(field.startsWith(".") ? 1 : 0, Math.min(field.length(), NAME_LENGTH));
		return Problem.of(Refusal.invalidRequest(List.of(new FieldError(shortened, code, List.of()))));
	}

	private static String name(JacksonException.Reference step) {
		return (step.getPropertyName() != null) ? "." + step.getPropertyName() : "[" + step.getIndex() + "]";
	}

}

package org.attune.web.problem;

import java.util.List;

import org.attune.terms.Refusal;

import org.springframework.http.HttpStatus;

/**
 * Why a request is not carried out, as HTTP tells it.
 *
 * @param code the stable code, as in {@code urn:attune:<code>}
 * @param errors what is wrong field by field; mostly empty
 */
public record Problem(HttpStatus status, String code, List<Refusal.FieldError> errors) {

	/** A problem that is told by its status alone. */
	public static Problem of(HttpStatus status) {
		return new Problem(status, code(status), List.of());
	}

	static Problem of(Refusal refusal) {
		HttpStatus status = switch (refusal.kind()) {
			case NOT_FOUND -> HttpStatus.NOT_FOUND;
			case CONFLICT -> HttpStatus.CONFLICT;
			case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
			case FORBIDDEN -> HttpStatus.FORBIDDEN;
		};
		return new Problem(status, refusal.code(), refusal.errors());
	}

	private static String code(HttpStatus status) {
		return switch (status) {
			case UNAUTHORIZED -> "unauthorized";
			case FORBIDDEN -> "forbidden";
			case NOT_FOUND -> "not-found";
			case METHOD_NOT_ALLOWED -> "method-not-allowed";
			case NOT_ACCEPTABLE -> "not-acceptable";
			case CONTENT_TOO_LARGE -> "too-large";
			case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
			case TOO_MANY_REQUESTS -> "too-many-requests";
			default -> status.is4xxClientError() ? "malformed" : "internal";
		};
	}

}

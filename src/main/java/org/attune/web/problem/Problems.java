package org.attune.web.problem;

import org.attune.terms.Refusal;

import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.ErrorResponse;

/** Finds the problem in an exception. */
final class Problems {

	private Problems() {
	}

	static Problem of(Exception failure) {
		if (failure instanceof Refusal refusal) {
			return Problem.of(refusal);
		}
		if (failure instanceof HttpMessageNotReadableException unreadable) {
			return UnreadableBody.problem(unreadable);
		}
		if (failure instanceof MethodArgumentTypeMismatchException mistyped) {
			return Problem.of(Refusal.invalidRequest(mistyped.getName(), "kind"));
		}
		if (failure instanceof RequestRejectedException) {
			return Problem.of(HttpStatus.BAD_REQUEST);
		}
		HttpStatus status = (failure instanceof ErrorResponse response)
				? HttpStatus.resolve(response.getStatusCode().value()) : null;
		return Problem.of((status != null) ? status : HttpStatus.INTERNAL_SERVER_ERROR);
	}

}

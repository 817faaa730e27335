package org.attune.web.problem;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers whatever a controller throws: the one place where refusals become HTTP. */
@ControllerAdvice
class ProblemAdvice {

	private static final Logger logger = LoggerFactory.getLogger(ProblemAdvice.class);

	private final ProblemTexts texts;

	ProblemAdvice(ProblemTexts texts) {
		this.texts = texts;
	}

	/** Who asked has hung up: there is nobody to answer. */
	@ExceptionHandler
	void gone(AsyncRequestNotUsableException failure) {
		logger.debug("The client has gone");
	}

	/** A {@link ResponseEntity} for programs, a page for people. */
	@ExceptionHandler
	Object failed(Exception failure, HttpServletRequest request, HttpServletResponse response, Locale language) {
		Problem problem = Problems.of(failure);
		if (problem.status().is5xxServerError()) {
			logger.error("A request failed", new WordlessFailure(failure));
		}
		if (failure instanceof BrokenOff broken && response.isCommitted()) {
			throw broken;
		}
		return Audience.isProgram(request) ? details(problem, failure, language) : ErrorPages.page(problem);
	}

	private ResponseEntity<Object> details(Problem problem, Exception failure, Locale language) {
		HttpHeaders headers = (failure instanceof ErrorResponse response) ? response.getHeaders() : HttpHeaders.EMPTY;
		return ResponseEntity.status(problem.status())
			.headers(headers)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(this.texts.detail(problem, language));
	}

}

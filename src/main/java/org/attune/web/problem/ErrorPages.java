package org.attune.web.problem;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the server sends requests that failed before or behind the controllers. The page
 * is told the status and the code; nothing of the failure.
 */
@Controller
class ErrorPages implements ErrorController {

	private final ProblemWriter problems;

	ErrorPages(ProblemWriter problems) {
		this.problems = problems;
	}

	@RequestMapping("/error")
	ModelAndView show(HttpServletRequest request, HttpServletResponse response) throws IOException {
		HttpStatus status = status(request);
		if (Audience.isProgram(request)) {
			this.problems.write(request, response, status);
			return null;
		}
		return page(Problem.of(status));
	}

	/** The error page; the key is the same as the code that a program would get. */
	static ModelAndView page(Problem problem) {
		return new ModelAndView("error", Map.of("status", problem.status().value(), "code", problem.code()),
				problem.status());
	}

	private static HttpStatus status(HttpServletRequest request) {
		Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		HttpStatus status = (code instanceof Integer number) ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
		return Objects.requireNonNullElse(status, HttpStatus.INTERNAL_SERVER_ERROR);
	}

}

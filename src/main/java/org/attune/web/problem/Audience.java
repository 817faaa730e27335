package org.attune.web.problem;

import java.util.List;
import java.util.Objects;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Tells requests of programs from those of people, by their path. */
public final class Audience {

	/** What the routes for programs begin with. */
	public static final List<String> PROGRAM_PATHS = List.of("/api/", "/v3/api-docs");

	private Audience() {
	}

	/**
	 * Whether a program asks, also when the request has been sent on to an error page.
	 */
	public static boolean isProgram(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String path = Objects.requireNonNullElse(failed, request.getRequestURI()).toString();
		return PROGRAM_PATHS.stream().anyMatch(path.substring(request.getContextPath().length())::startsWith);
	}

}

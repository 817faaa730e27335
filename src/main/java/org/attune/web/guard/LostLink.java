package org.attune.web.guard;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.web.problem.ProblemWriter;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Shows whom we do not know how to come in, where there is a page to come to; elsewhere
 * there is nothing, for them as for everybody.
 */
@Component
class LostLink implements AuthenticationEntryPoint {

	private final RequestMappingHandlerMapping pages;

	private final ProblemWriter problems;

	LostLink(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages, ProblemWriter problems) {
		this.pages = pages;
		this.problems = problems;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		if (isPage(request)) {
			response.sendRedirect(SignIn.LOST_LINK);
		}
		else {
			this.problems.write(request, response, HttpStatus.NOT_FOUND);
		}
	}

	private boolean isPage(HttpServletRequest request) {
		ServletRequestPathUtils.parseAndCache(request);
		try {
			return this.pages.getHandler(request) != null;
		}
		catch (HttpRequestMethodNotSupportedException ex) {
			return true;
		}
		catch (Exception ex) {
			return false;
		}
	}

}

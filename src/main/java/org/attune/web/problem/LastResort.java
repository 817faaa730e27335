package org.attune.web.problem;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Catches what fails outside of controllers, such as in a template, before the server
 * logs it with its message.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LastResort extends OncePerRequestFilter {

	private static final Logger log = LoggerFactory.getLogger(LastResort.class);

	private final ProblemWriter problems;

	LastResort(ProblemWriter problems) {
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (Exception ex) {
			log.error("A request failed", new WordlessFailure(ex));
			if (!response.isCommitted()) {
				response.resetBuffer();
				this.problems.write(request, response, HttpStatus.INTERNAL_SERVER_ERROR);
			}
		}
	}

}

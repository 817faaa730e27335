package org.attune.web.guard;

import jakarta.servlet.http.HttpServletRequest;

import java.util.regex.Pattern;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What every answer tells browsers: load nothing from elsewhere, run nothing inline, show
 * this in no frame, keep no copy, and tell nobody where the reader came from.
 */
final class SafeHeaders {

	private static final String CONTENT = "default-src 'self'; base-uri 'none'; object-src 'none'; "
			+ "form-action 'self'; frame-ancestors 'none'";

	/** The pages that draw a process. */
	private static final Pattern DRAWING = Pattern.compile("/audit/figures|/cases/[^/]+/counsel");

	private static final String DRAWN = CONTENT + "; style-src-attr " + DrawnStyles.HASHES;

	private SafeHeaders() {
	}

	static void write(HeadersConfigurer<HttpSecurity> headers) {
		headers.addHeaderWriter((request, response) -> response.setHeader("Content-Security-Policy", content(request)))
			.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.NO_REFERRER))
			.crossOriginOpenerPolicy((policy) -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
	}

	private static String content(HttpServletRequest request) {
		return DRAWING.matcher(request.getServletPath()).matches() ? DRAWN : CONTENT;
	}

}

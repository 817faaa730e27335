package org.attune.web.guard;

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

	private SafeHeaders() {
	}

	static void write(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT))
			.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.NO_REFERRER))
			.crossOriginOpenerPolicy((policy) -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
	}

}

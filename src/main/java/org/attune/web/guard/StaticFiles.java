package org.attune.web.guard;

import java.util.stream.Stream;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What everybody may load: style, scripts, pictures. */
final class StaticFiles {

	static final RequestMatcher MATCHER = new OrRequestMatcher(
			Stream.of("/webjars/**", "/*.css", "/*.js", "/*.svg", "/*.png", "/*.ico", "/*.woff2", "/*.webmanifest")
				.map((pattern) -> (RequestMatcher) PathPatternRequestMatcher.pathPattern(HttpMethod.GET, pattern))
				.toList());

	private StaticFiles() {
	}

}

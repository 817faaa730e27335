package org.attune.web.guard;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.identity.AccessTokens;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Keeps people signed in by an access token in a cookie. The server keeps no session, so
 * a restart signs nobody out and any node can answer.
 */
@Component
class SessionCookie implements SecurityContextRepository {

	private static final String NAME = "attune";

	private final AccessTokens tokens;

	SessionCookie(AccessTokens tokens) {
		this.tokens = tokens;
	}

	@Override
	public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
		Optional<String> token = token(exchange.getRequest());
		return new SecurityContextImpl(token.flatMap(this.tokens::visitor)
			.map((visitor) -> new SignedIn(visitor, token.orElseThrow()))
			.orElse(null));
	}

	@Override
	public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
		// signing in and out writes the cookie; nothing else does
	}

	@Override
	public boolean containsContext(HttpServletRequest request) {
		return token(request).isPresent();
	}

	Optional<String> token(HttpServletRequest request) {
		return Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(Cookie::getValue);
	}

	void clear(HttpServletRequest request, HttpServletResponse response) {
		write(request, response, "", Duration.ZERO);
	}

	void write(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
		ResponseCookie cookie = ResponseCookie.from(NAME, value)
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Lax")
			.path("/")
			.maxAge(age)
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

}

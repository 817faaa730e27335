package org.attune.web.guard;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.identity.AccessTokens;
import org.attune.identity.MachineKeys;
import org.attune.terms.Visitor;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out which program asks, or for whom it does, by its bearer token alone. */
class BearerFilter extends OncePerRequestFilter {

	private static final String SCHEME = "Bearer ";

	private final MachineKeys keys;

	private final AccessTokens tokens;

	BearerFilter(MachineKeys keys, AccessTokens tokens) {
		this.keys = keys;
		this.tokens = tokens;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		token(request).ifPresent((token) -> visitor(token).ifPresent(
				(visitor) -> SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(visitor, token)))));
		chain.doFilter(request, response);
	}

	private Optional<String> token(HttpServletRequest request) {
		return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
			.filter((header) -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
			.map((header) -> header.substring(SCHEME.length()).strip());
	}

	private Optional<Visitor> visitor(String token) {
		return this.keys.visitor(token).or(() -> this.tokens.visitor(token));
	}

}

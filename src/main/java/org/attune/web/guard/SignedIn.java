package org.attune.web.guard;

import org.attune.terms.Visitor;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A visitor whose token or key was found good. */
class SignedIn extends AbstractAuthenticationToken {

	private final transient Visitor visitor;

	private final transient String token;

	SignedIn(Visitor visitor, String token) {
		super(AuthorityUtils.createAuthorityList("ROLE_" + visitor.kind()));
		this.visitor = visitor;
		this.token = token;
		setAuthenticated(true);
	}

	@Override
	public Visitor getPrincipal() {
		return this.visitor;
	}

	/** The token itself, for who has to find out later whether it is still good. */
	@Override
	public String getCredentials() {
		return this.token;
	}

	@Override
	public String getName() {
		return this.visitor.account().toString();
	}

}

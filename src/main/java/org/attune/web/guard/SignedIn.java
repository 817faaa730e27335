package org.attune.web.guard;

import org.attune.terms.Visitor;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A visitor whose token or key was found good. */
class SignedIn extends AbstractAuthenticationToken {

	private final transient Visitor visitor;

	SignedIn(Visitor visitor) {
		super(AuthorityUtils.createAuthorityList("ROLE_" + visitor.kind()));
		this.visitor = visitor;
		setAuthenticated(true);
	}

	@Override
	public Visitor getPrincipal() {
		return this.visitor;
	}

	@Override
	public Object getCredentials() {
		return null;
	}

	@Override
	public String getName() {
		return this.visitor.account().toString();
	}

}

package org.attune.web.counsel;

import org.attune.terms.Visitor;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Says what the reader is, for templates. */
@Component("reader")
class Reader {

	/** Whether it is a counselor. */
	public boolean counsels() {
		Authentication reader = SecurityContextHolder.getContext().getAuthentication();
		return reader != null && reader.getPrincipal() instanceof Visitor visitor
				&& visitor.kind() == Visitor.Kind.COUNSELOR;
	}

}

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
		return is(Visitor.Kind.COUNSELOR);
	}

	/** Whether it is an auditor. */
	public boolean audits() {
		return is(Visitor.Kind.AUDITOR);
	}

	private static boolean is(Visitor.Kind kind) {
		Authentication reader = SecurityContextHolder.getContext().getAuthentication();
		return reader != null && reader.getPrincipal() instanceof Visitor visitor && visitor.kind() == kind;
	}

}

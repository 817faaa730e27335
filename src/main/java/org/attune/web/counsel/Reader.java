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
		return kind() == Visitor.Kind.COUNSELOR;
	}

	/** Whether it is an auditor. */
	public boolean audits() {
		return kind() == Visitor.Kind.AUDITOR;
	}

	/** Whether it is an administrator. */
	public boolean administers() {
		return kind() == Visitor.Kind.ADMINISTRATOR;
	}

	/** Whether it is somebody who works for the practice. */
	public boolean works() {
		return kind().isStaff();
	}

	/** The key of what the place is called where their work begins. */
	public String place() {
		return switch (kind()) {
			case COUNSELOR -> "board.title";
			case AUDITOR -> "auditor.title";
			case ADMINISTRATOR -> "practice.title";
			case SUPERVISOR -> "emergencies.title";
			default -> "page.cases";
		};
	}

	private static Visitor.Kind kind() {
		Authentication reader = SecurityContextHolder.getContext().getAuthentication();
		return (reader != null && reader.getPrincipal() instanceof Visitor visitor) ? visitor.kind()
				: Visitor.Kind.PARTICIPANT;
	}

}

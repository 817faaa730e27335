package org.attune.session;

import java.util.List;

import org.attune.terms.CaseId;
import org.attune.terms.Pace;
import org.attune.terms.PersonId;
import org.attune.terms.Visitor;

/** A person, or a portal for its people, opens a case. */
public class OpenCase {

	/**
	 * Opens the case and starts its process; a signed-in person becomes the first of its
	 * people.
	 */
	public Opened open(Visitor visitor, Wish wish) {
		return null;
	}

	/** What is asked for; {@code key} is the idempotency key or null. */
	public record Wish(String process, String topic, String relationship, String language, Pace pace,
			List<Named> people, String key) {
	}

	/** A person by name; {@code contact} is an e-mail address or null. */
	public record Named(String name, String contact) {
	}

	/** The new case and its people, in the order they were named. */
	public record Opened(CaseId caseId, List<Member> people) {
	}

	/** One of the people; {@code token} for a portal only, else null. */
	public record Member(PersonId personId, String name, String token) {
	}

}

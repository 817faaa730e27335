package org.attune.oversight;

import java.util.List;

import org.attune.oversight.act.Act;
import org.attune.terms.CaseId;
import org.attune.terms.PersonId;

/**
 * Something that a counselor could do to a case now, and what they have to say for it.
 *
 * @param secret whether only counselors read of it
 * @param targets what it can be done to: stages, runs of tasks, durations, or other
 * counselors
 * @param people those who can be addressed
 */
public record Offer(CaseId caseId, String kind, Act.Needs needs, boolean secret, List<Target> targets,
		List<Someone> people) {

	/** Whether it is said to somebody. */
	public boolean asksWhom() {
		return this.needs.to() != Act.Part.NONE;
	}

	/** Whether it can be said to all. */
	public boolean allowsAll() {
		return this.needs.to() == Act.Part.ALLOWED;
	}

	/** Whether what it is done to is typed rather than chosen. */
	public boolean typesTarget() {
		return this.needs.target() != Act.Part.NONE && this.targets.isEmpty();
	}

	/** Whether something is said. */
	public boolean asksWords() {
		return this.needs.words() != Act.Part.NONE;
	}

	/**
	 * What it can be done to; {@code label} is null where the value's own word says it.
	 */
	public record Target(String value, String label) {
	}

	/** One of the people. */
	public record Someone(PersonId personId, String name) {
	}

}

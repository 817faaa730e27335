package org.attune.session;

import java.util.List;
import java.util.Locale;

import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

/** A person reads what was said, as far as it is theirs to read. */
public class ReadContributions {

	/**
	 * A page of contributions, oldest first; {@code after} is the cursor of the page
	 * before, or null.
	 */
	public Page read(Visitor visitor, CaseId caseId, String after, Locale language) {
		return new Page(List.of(), null);
	}

	/** A page and the cursor of the next one, or null. */
	public record Page(List<ContributionView> items, String next) {
	}

}

package org.attune.web.counsel;

import org.attune.casefile.caseload.Filter;
import org.attune.terms.CaseId;

/**
 * Which cases a counselor wants to see; null or blank for any.
 *
 * @param show {@code open}, {@code mine} or {@code closed}
 * @param status as cases have it, in place of what {@code show} says
 * @param waiting {@code me} or {@code others}
 * @param after the case after which the page begins
 * @param further the case after which those begin that nobody has
 */
record BoardChoice(String show, String status, String stage, String risk, String waiting, String after,
		String further) {

	BoardChoice {
		show = (given(show) != null) ? show : "open";
	}

	Filter filter() {
		return new Filter((given(this.status) != null) ? this.status : this.show.equals("closed") ? "closed" : null,
				given(this.stage), waitsForMe(), given(this.risk));
	}

	CaseId cursor() {
		return cursor(this.after);
	}

	CaseId furtherCursor() {
		return cursor(this.further);
	}

	private static CaseId cursor(String text) {
		return (given(text) != null) ? CaseId.of(text) : null;
	}

	/** Whether less is shown than one of the three ways to look at the board shows. */
	public boolean narrow() {
		return given(this.status) != null || given(this.stage) != null || given(this.risk) != null
				|| given(this.waiting) != null;
	}

	private Boolean waitsForMe() {
		return (given(this.waiting) != null) ? (Boolean) this.waiting.equals("me")
				: this.show.equals("mine") ? Boolean.TRUE : null;
	}

	private static String given(String text) {
		return (text != null && !text.isBlank()) ? text : null;
	}

}

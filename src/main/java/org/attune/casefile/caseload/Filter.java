package org.attune.casefile.caseload;

/**
 * Which of a counselor's cases to show; null for any.
 *
 * @param status as {@code CaseFile.status()}; null for all that are not closed
 * @param mine whether it waits for the counselor: a step, a text, or somebody who may not
 * be safe
 */
public record Filter(String status, String stage, Boolean mine, String risk) {

	/** All that are not closed. */
	public static final Filter NONE = new Filter(null, null, null, null);

}

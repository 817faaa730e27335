package org.attune.casefile.safety;

import java.util.UUID;

import org.attune.terms.CaseId;

/**
 * A counselor read a text that waits, and passes it on.
 *
 * @param text the step that waits with it, or what was said about starting over
 */
public record Passed(CaseId caseId, UUID text) {
}

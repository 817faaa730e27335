package org.attune.casefile.safety;

import org.attune.terms.CaseId;

/** Somebody in a case may not be safe; a counselor has to hear of it at once. */
public record Raised(CaseId caseId, Verdict.Colour colour) {
}

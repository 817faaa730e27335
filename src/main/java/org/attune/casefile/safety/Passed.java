package org.attune.casefile.safety;

import java.util.UUID;

import org.attune.terms.CaseId;

/** A counselor read the text that a step waits with, and passes it on. */
public record Passed(CaseId caseId, UUID step) {
}

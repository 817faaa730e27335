package org.attune.casefile.calls;

import java.util.UUID;

import org.attune.terms.CaseId;

/**
 * A case in which nobody looks.
 *
 * @param counselor who should; null when nobody has the case
 * @param urgent whether it may not wait for the morning
 */
public record Late(CaseId caseId, UUID counselor, boolean urgent) {
}

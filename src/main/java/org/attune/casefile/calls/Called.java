package org.attune.casefile.calls;

import java.util.List;
import java.util.UUID;

import org.attune.terms.CaseId;

/**
 * Somebody of the practice has to look at a case.
 *
 * @param accounts who is called
 * @param urgent whether it may not wait for the morning
 */
public record Called(CaseId caseId, List<UUID> accounts, boolean urgent) {
}

package org.attune.casefile.safety;

import org.attune.terms.CaseId;
import org.attune.terms.PersonId;

/**
 * What was answered waits no more; the case is in hand.
 *
 * @param person whose answers; null for everybody's
 */
public record Settled(CaseId caseId, PersonId person) {
}

package org.attune.casefile.safety;

import org.attune.terms.CaseId;
import org.attune.terms.PersonId;

/** What a person answered waits no more; the case is in hand. */
public record Settled(CaseId caseId, PersonId person) {
}

package org.attune.casefile.safety;

import org.attune.terms.CaseId;
import org.attune.terms.PersonId;

/** A person's part in a case that is to end. */
public record EndingPart(CaseId caseId, PersonId person) {
}

package org.attune.casefile.emergency;

import java.util.List;
import java.util.UUID;

import org.attune.terms.CaseId;

/**
 * Somebody wants to read a case in an emergency, and a second one has to say yes.
 *
 * @param accounts those who could
 */
public record SecondWanted(CaseId caseId, List<UUID> accounts) {
}

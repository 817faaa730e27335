package org.attune.casefile;

import java.util.List;
import java.util.UUID;

import org.attune.terms.CaseId;

/** A case was opened, with the accounts of its people. */
public record CaseOpened(CaseId caseId, List<UUID> accounts) {
}

package org.attune.casefile;

import java.util.List;
import java.util.UUID;

import org.attune.terms.CaseId;

/** A case was opened, with the accounts of those who are in it from the start. */
public record CaseOpened(CaseId caseId, List<UUID> accounts) {
}

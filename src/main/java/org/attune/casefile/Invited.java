package org.attune.casefile;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.attune.terms.CaseId;

/**
 * People were invited into a case, by their accounts.
 *
 * @param remind after how long who has not answered hears of it once more
 */
public record Invited(CaseId caseId, List<UUID> accounts, Duration remind) {
}

package org.attune.identity;

import java.util.UUID;

/**
 * Somebody wants to begin, and has to show first that the address is theirs.
 *
 * @param alone whether by themselves, rather than with a case
 */
public record BeginningAsked(UUID account, boolean alone) {
}

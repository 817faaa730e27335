package org.attune.identity;

import java.util.UUID;

/** Somebody wants to start a case, and has to show first that the address is theirs. */
public record BeginningAsked(UUID account) {
}

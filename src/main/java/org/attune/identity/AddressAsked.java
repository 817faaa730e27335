package org.attune.identity;

import java.util.UUID;

/** Somebody wants to be reached at another address. */
public record AddressAsked(UUID account) {
}

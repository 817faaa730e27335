package org.attune.identity;

import java.util.UUID;

/** Somebody asked for a new sign-in link; who it is for is known by their address. */
public record LinkLost(UUID account) {
}

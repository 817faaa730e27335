package org.attune.identity;

import java.util.UUID;

/** A member of staff has set up how they come in, for the first time or anew. */
public record StaffReady(UUID account) {
}

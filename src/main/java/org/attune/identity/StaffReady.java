package org.attune.identity;

import java.util.UUID;

/** A member of staff has set up how they come in. */
public record StaffReady(UUID account) {
}

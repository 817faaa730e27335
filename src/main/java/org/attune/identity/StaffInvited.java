package org.attune.identity;

import java.util.UUID;

/** Somebody is to work here, and has to set up how they come in. */
public record StaffInvited(UUID account) {
}

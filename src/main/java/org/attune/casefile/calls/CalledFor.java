package org.attune.casefile.calls;

import java.time.Instant;
import java.util.UUID;

/**
 * A case in which nobody looked, though all others were called.
 *
 * @param since until when somebody should have
 * @param counselor the account of who has the case; null for nobody
 */
public record CalledFor(long number, Instant since, UUID counselor) {
}

/**
 * Checkpoints: what the log was at a moment, signed, so that nobody can say otherwise
 * later.
 */
@NamedInterface("checkpoint")
package org.attune.audit.checkpoint;

import org.springframework.modulith.NamedInterface;

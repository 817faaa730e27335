/**
 * Proofs: what shows to somebody outside that an entry stands in the log.
 */
@NamedInterface("proof")
package org.attune.audit.proof;

import org.springframework.modulith.NamedInterface;

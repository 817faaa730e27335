/**
 * The Merkle tree over the log (RFC 6962), kept so that roots and proofs cost few reads.
 */
@NamedInterface("tree")
package org.attune.audit.tree;

import org.springframework.modulith.NamedInterface;

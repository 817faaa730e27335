/**
 * The entries of the trail in the order of their places, as conformance and figures read
 * them.
 */
@NamedInterface("entries")
package org.attune.audit.entries;

import org.springframework.modulith.NamedInterface;

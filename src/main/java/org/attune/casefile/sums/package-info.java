/**
 * What people let the practice count in, and the sums of it; nobody's own numbers.
 */
@NamedInterface("sums")
package org.attune.casefile.sums;

import org.springframework.modulith.NamedInterface;

/**
 * A person asks the others if they may start over, and each of them says what they like
 * to it.
 */
@NamedInterface("repair")
package org.attune.casefile.repair;

import org.springframework.modulith.NamedInterface;

/**
 * Who may not be safe, and what a counselor decided about it.
 */
@NamedInterface("safety")
package org.attune.casefile.safety;

import org.springframework.modulith.NamedInterface;

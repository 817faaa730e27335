/**
 * Who of a practice is called to look at a case, and who next when nobody does.
 */
@NamedInterface("calls")
package org.attune.casefile.calls;

import org.springframework.modulith.NamedInterface;

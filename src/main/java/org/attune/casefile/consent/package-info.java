/**
 * What changes in a case only if everybody in it says yes.
 */
@NamedInterface("consent")
package org.attune.casefile.consent;

import org.springframework.modulith.NamedInterface;

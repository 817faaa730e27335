/**
 * Reading a case that is not one's own, because somebody may be in danger.
 */
@NamedInterface("emergency")
package org.attune.casefile.emergency;

import org.springframework.modulith.NamedInterface;

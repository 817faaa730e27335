/**
 * How a member of staff comes to read a case that is not theirs, when somebody may be in
 * danger, and who hears of it.
 */
@NamedInterface("emergency")
package org.attune.oversight.emergency;

import org.springframework.modulith.NamedInterface;

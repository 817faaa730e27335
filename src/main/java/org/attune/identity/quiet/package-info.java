/**
 * When people do not want to be written to, and by which clock they live.
 */
@NamedInterface("quiet")
package org.attune.identity.quiet;

import org.springframework.modulith.NamedInterface;

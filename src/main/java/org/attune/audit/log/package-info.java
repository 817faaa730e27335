/**
 * The log: every entry of the trail in its place, for ever.
 */
@NamedInterface("log")
package org.attune.audit.log;

import org.springframework.modulith.NamedInterface;

/**
 * The log as files that process-mining tools read. It has no names and no words of
 * people, as the trail has none.
 */
@NamedInterface("export")
package org.attune.audit.export;

import org.springframework.modulith.NamedInterface;

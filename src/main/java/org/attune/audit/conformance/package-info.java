/**
 * Whether cases ran as their models say, from the trail alone: nothing of the engine
 * takes part.
 */
@NamedInterface("conformance")
package org.attune.audit.conformance;

import org.springframework.modulith.NamedInterface;

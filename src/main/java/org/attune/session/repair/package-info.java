/**
 * Somebody asks the others if they may start over, and they answer.
 */
@NamedInterface("repair")
package org.attune.session.repair;

import org.springframework.modulith.NamedInterface;

/**
 * How those who work for the practice show who they are, and what they did to it.
 */
@NamedInterface("staff")
package org.attune.identity.staff;

import org.springframework.modulith.NamedInterface;

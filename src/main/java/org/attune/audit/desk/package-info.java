/**
 * What an auditor looks at: cases, their trails, what members of staff did.
 */
@NamedInterface("desk")
package org.attune.audit.desk;

import org.springframework.modulith.NamedInterface;

/**
 * Many cases at a glance: those a counselor has, and those that have none.
 */
@NamedInterface("caseload")
package org.attune.casefile.caseload;

import org.springframework.modulith.NamedInterface;

/**
 * Somebody may not be safe: who is called, and what a counselor does about it.
 */
@NamedInterface("alarm")
package org.attune.oversight.alarm;

import org.springframework.modulith.NamedInterface;

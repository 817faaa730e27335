/**
 * Who is in a case: who is invited, comes in late, and leaves.
 */
@NamedInterface("people")
package org.attune.session.people;

import org.springframework.modulith.NamedInterface;

/**
 * How the practice works, as its administrator set it.
 */
@NamedInterface("practice")
package org.attune.casefile.practice;

import org.springframework.modulith.NamedInterface;

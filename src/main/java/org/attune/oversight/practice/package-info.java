/**
 * What an administrator decides: how the practice works, and who works there.
 */
@NamedInterface("practice")
package org.attune.oversight.practice;

import org.springframework.modulith.NamedInterface;

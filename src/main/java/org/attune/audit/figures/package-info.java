/**
 * Figures about many cases, made of the log alone as it grows.
 */
@NamedInterface("figures")
package org.attune.audit.figures;

import org.springframework.modulith.NamedInterface;

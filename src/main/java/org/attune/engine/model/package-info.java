/**
 * Process files as plain records, read and checked before the engine sees them.
 */
@NamedInterface("model")
package org.attune.engine.model;

import org.springframework.modulith.NamedInterface;

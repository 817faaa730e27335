/**
 * Process files as plain records, which services ask; imports {@code xml} and
 * {@code finding}.
 */
@NamedInterface("model")
package org.attune.engine.model;

import org.springframework.modulith.NamedInterface;

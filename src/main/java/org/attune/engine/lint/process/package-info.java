/**
 * What can be wrong with one process by itself; imports {@code lint.expression},
 * {@code model}, {@code xml} and {@code finding}.
 */
package org.attune.engine.lint.process;

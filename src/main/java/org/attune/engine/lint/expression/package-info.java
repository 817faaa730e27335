/**
 * The few expressions a process may hold, and where; imports {@code xml} and
 * {@code finding}.
 */
package org.attune.engine.lint.expression;

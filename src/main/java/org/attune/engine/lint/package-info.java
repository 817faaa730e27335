/**
 * Everything that keeps process files from being deployed, each by itself and all
 * together; imports its sub-packages, {@code model}, {@code xml} and {@code finding}.
 */
package org.attune.engine.lint;

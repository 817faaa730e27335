/**
 * What is wrong with a process file, in sentences its author can act on; imports nothing.
 */
package org.attune.engine.finding;

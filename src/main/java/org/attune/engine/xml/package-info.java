/**
 * The XML of process files, read safely into trees, and the names BPMN writes in it;
 * imports {@code finding}.
 */
package org.attune.engine.xml;

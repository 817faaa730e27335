/**
 * Process files as plain records, read and checked before the engine sees them.
 */
package org.attune.engine.model;

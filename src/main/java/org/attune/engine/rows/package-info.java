/**
 * How the engine reads and writes its rows of a case: as many as it can with one
 * statement; imports nothing of ours.
 */
package org.attune.engine.rows;

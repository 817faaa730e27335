/**
 * The pages on which somebody begins, and of what is theirs.
 */
package org.attune.web.entry;

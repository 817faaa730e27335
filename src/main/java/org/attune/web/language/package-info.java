/**
 * The languages that the pages speak, and the one that a reader chose.
 */
package org.attune.web.language;

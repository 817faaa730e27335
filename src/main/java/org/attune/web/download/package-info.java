/**
 * Files that people and programs download; the same for both.
 */
package org.attune.web.download;

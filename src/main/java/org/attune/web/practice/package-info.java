/**
 * How the practice works and who works there, for those who decide it: pages, and the
 * same for programs.
 */
package org.attune.web.practice;

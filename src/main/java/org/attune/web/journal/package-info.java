/**
 * What a person has for themselves alone, and the library, which is for anybody: pages,
 * and the journal also for programs.
 */
package org.attune.web.journal;

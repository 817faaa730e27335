/**
 * What went wrong with a request: problem details for programs, a calm page for people.
 */
package org.attune.web.problem;

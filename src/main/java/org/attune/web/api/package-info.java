/**
 * The routes for programs: JSON in, a verb, JSON out.
 */
package org.attune.web.api;

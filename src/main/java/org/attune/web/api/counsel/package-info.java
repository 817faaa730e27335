/**
 * The routes for programs of counselors and auditors.
 */
package org.attune.web.api.counsel;

/**
 * The pages of counselors.
 */
package org.attune.web.counsel;

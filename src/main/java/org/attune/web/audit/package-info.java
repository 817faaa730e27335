/**
 * The pages of auditors.
 */
package org.attune.web.audit;

/**
 * How those who work for the practice come in, and what they see of their own account.
 */
package org.attune.web.staff;

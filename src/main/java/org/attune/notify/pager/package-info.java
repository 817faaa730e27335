/**
 * Tells a practice's own pager that a case cannot wait, beside the mails.
 */
package org.attune.notify.pager;

/**
 * The routes for programs that come in for somebody, and for what is theirs.
 */
package org.attune.web.api.account;

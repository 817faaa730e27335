/**
 * Passwords and codes: what somebody shows beside who they say they are.
 */
package org.attune.identity.secret;

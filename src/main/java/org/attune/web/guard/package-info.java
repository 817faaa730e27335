/**
 * The door: who comes in, with what, and how often.
 */
package org.attune.web.guard;

/**
 * The pages of a talk: what was said, who is in it, and the ways out of it.
 */
package org.attune.web.talk;

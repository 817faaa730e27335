/**
 * The pages on which somebody answers, rests, and writes with a coach beside them.
 */
package org.attune.web.step;

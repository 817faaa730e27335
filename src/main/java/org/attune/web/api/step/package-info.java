/**
 * The routes for programs by which somebody answers, rests and starts over.
 */
package org.attune.web.api.step;

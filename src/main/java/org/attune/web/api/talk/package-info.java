/**
 * The routes for programs that open a talk and show what was said in it.
 */
package org.attune.web.api.talk;

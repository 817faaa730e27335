/**
 * What open pages and programs are told by themselves: that something changed for them,
 * so that they look again.
 */
package org.attune.web.live;

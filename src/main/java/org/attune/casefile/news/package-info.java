/**
 * What changed for whom, told to every node as soon as it is so; never what was said.
 */
@NamedInterface("news")
package org.attune.casefile.news;

import org.springframework.modulith.NamedInterface;

/**
 * Where somebody in need finds help outside, by country: a table of its own, and nobody
 * else is asked.
 */
@ApplicationModule(allowedDependencies = {})
package org.attune.help;

import org.springframework.modulith.ApplicationModule;

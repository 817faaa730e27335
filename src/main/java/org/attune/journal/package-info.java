/**
 * What people write for themselves alone, before anybody else is asked, or instead.
 */
@ApplicationModule(allowedDependencies = { "terms", "vault", "casefile :: form", "engine" })
package org.attune.journal;

import org.springframework.modulith.ApplicationModule;

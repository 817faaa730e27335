/**
 * Made-up people who walk cases by chance through the real verbs and the real engine.
 */
@ApplicationModule(allowedDependencies = { "terms", "casefile :: form", "engine", "identity", "session",
		"session :: reading", "session :: people", "oversight", "audit :: log" })
package org.attune.simulate;

import org.springframework.modulith.ApplicationModule;

/**
 * What a participant can do in a case.
 */
@ApplicationModule(allowedDependencies = { "terms", "casefile", "casefile :: form", "casefile :: practice", "casefile :: emergency", "engine",
		"engine :: model", "identity", "coach" })
package org.attune.session;

import org.springframework.modulith.ApplicationModule;

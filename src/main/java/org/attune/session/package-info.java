/**
 * What a participant can do in a case.
 */
@ApplicationModule(allowedDependencies = { "terms", "casefile", "casefile :: form", "casefile :: consent",
		"casefile :: caseload", "casefile :: news", "casefile :: emergency", "casefile :: practice",
		"casefile :: safety", "casefile :: repair", "casefile :: sums", "engine", "engine :: model", "identity",
		"identity :: staff", "coach", "help" })
package org.attune.session;

import org.springframework.modulith.ApplicationModule;

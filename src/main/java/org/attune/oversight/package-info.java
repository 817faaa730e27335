/**
 * What a counselor can see and decide.
 */
@ApplicationModule(allowedDependencies = { "terms", "casefile", "casefile :: caseload", "casefile :: consent",
		"casefile :: news", "casefile :: practice", "casefile :: emergency", "casefile :: safety", "casefile :: calls",
		"casefile :: form", "casefile :: repair", "casefile :: sums", "engine", "engine :: model", "identity",
		"identity :: staff", "coach" })
package org.attune.oversight;

import org.springframework.modulith.ApplicationModule;

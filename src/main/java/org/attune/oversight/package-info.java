/**
 * What a counselor can see and decide.
 */
@ApplicationModule(allowedDependencies = { "terms", "casefile", "casefile :: caseload", "casefile :: news",
		"casefile :: practice", "engine", "engine :: model", "identity" })
package org.attune.oversight;

import org.springframework.modulith.ApplicationModule;

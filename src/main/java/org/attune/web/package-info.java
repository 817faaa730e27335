/**
 * Turns requests into verbs and their records into pages, fragments and JSON. Nobody
 * imports it.
 */
@ApplicationModule(allowedDependencies = { "terms", "casefile :: form", "casefile :: news", "casefile :: caseload",
		"session", "oversight", "identity", "takeaway", "coach", "help" })
package org.attune.web;

import org.springframework.modulith.ApplicationModule;

/**
 * Turns requests into verbs and their records into pages, fragments and JSON. Nobody
 * imports it.
 */
@ApplicationModule(allowedDependencies = { "terms", "casefile :: form", "casefile :: news", "casefile :: caseload",
		"casefile :: practice", "casefile :: safety", "session", "oversight", "oversight :: practice",
		"oversight :: emergency", "identity", "identity :: staff", "identity :: passkey", "takeaway", "coach", "audit :: conformance",
		"audit :: export" })
package org.attune.web;

import org.springframework.modulith.ApplicationModule;

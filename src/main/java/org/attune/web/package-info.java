/**
 * Turns requests into verbs and their records into pages, fragments and JSON. Nobody
 * imports it.
 */
@ApplicationModule(allowedDependencies = { "terms", "casefile :: form", "casefile :: news", "casefile :: caseload",
		"casefile :: safety", "casefile :: repair", "casefile :: sums", "session", "session :: erasing",
		"session :: reading", "session :: counsel", "session :: people", "session :: repair", "oversight",
		"oversight :: alarm", "oversight :: act", "identity", "identity :: staff", "takeaway", "follow", "coach",
		"audit :: conformance", "audit :: export", "help", "audit :: log", "audit :: checkpoint", "audit :: proof",
		"audit :: desk", "audit :: entries", "audit :: figures", "casefile :: practice", "oversight :: practice",
		"oversight :: emergency", "identity :: passkey", "identity :: quiet", "journal" })
package org.attune.web;

import org.springframework.modulith.ApplicationModule;

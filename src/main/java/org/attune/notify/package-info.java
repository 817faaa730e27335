/**
 * Tells people outside, by mail, that something waits for them; never what.
 */
@ApplicationModule(allowedDependencies = { "terms", "vault", "casefile", "casefile :: practice", "casefile :: safety",
		"casefile :: calls", "casefile :: caseload", "casefile :: emergency", "identity", "identity :: quiet",
		"identity :: staff" })
package org.attune.notify;

import org.springframework.modulith.ApplicationModule;

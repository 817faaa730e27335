/**
 * What comes after an agreement: the same people look back at it, in a case of its own.
 */
@ApplicationModule(allowedDependencies = { "terms", "casefile", "casefile :: safety", "engine", "engine :: model",
		"identity", "session", "takeaway" })
package org.attune.follow;

import org.springframework.modulith.ApplicationModule;

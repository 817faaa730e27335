/**
 * What people take away with them: the agreement, on paper and in the calendar, and their
 * own data.
 */
@ApplicationModule(allowedDependencies = { "terms", "casefile", "casefile :: form", "casefile :: consent", "engine",
		"engine :: model", "identity", "identity :: quiet", "session", "session :: reading", "session :: repair",
		"journal" })
package org.attune.takeaway;

import org.springframework.modulith.ApplicationModule;

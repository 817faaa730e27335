/**
 * What can be shown to have happened.
 */
@ApplicationModule(allowedDependencies = { "terms", "engine", "engine :: model" })
package org.attune.audit;

import org.springframework.modulith.ApplicationModule;

/**
 * The few words everybody shares.
 */
@ApplicationModule(allowedDependencies = {})
package org.attune.terms;

import org.springframework.modulith.ApplicationModule;

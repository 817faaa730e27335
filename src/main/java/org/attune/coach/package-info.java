/**
 * What could be said more kindly: text in, remarks out; knows nothing else.
 */
@ApplicationModule(allowedDependencies = {})
package org.attune.coach;

import org.springframework.modulith.ApplicationModule;

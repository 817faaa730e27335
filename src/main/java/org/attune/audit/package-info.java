/**
 * What can be shown to have happened: trail, proofs, conformance, exports, figures.
 */
@ApplicationModule(allowedDependencies = { "terms", "casefile", "vault", "engine", "engine :: model" })
package org.attune.audit;

import org.springframework.modulith.ApplicationModule;

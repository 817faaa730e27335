/**
 * What can be shown to have happened: trail, proofs, conformance, exports, figures.
 */
@ApplicationModule(
		allowedDependencies = { "terms", "casefile", "vault", "engine", "engine :: model", "identity :: staff" })
package org.attune.audit;

import org.springframework.modulith.ApplicationModule;

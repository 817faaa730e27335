/**
 * What is kept about a case, and the rules that hold without web or engine.
 */
@ApplicationModule(allowedDependencies = { "terms", "vault" })
package org.attune.casefile;

import org.springframework.modulith.ApplicationModule;

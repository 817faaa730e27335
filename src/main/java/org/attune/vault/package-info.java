/**
 * Keys: what is kept can be read only through it, and erased by forgetting a key.
 */
@ApplicationModule(allowedDependencies = { "terms" })
package org.attune.vault;

import org.springframework.modulith.ApplicationModule;

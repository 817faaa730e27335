/**
 * Who is asking: accounts, sign-in links, roles.
 */
@ApplicationModule(allowedDependencies = { "terms", "vault" })
package org.attune.identity;

import org.springframework.modulith.ApplicationModule;

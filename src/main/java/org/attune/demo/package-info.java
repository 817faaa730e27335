/**
 * A first case to click through, and the mails it sends, when nothing is configured.
 */
@ApplicationModule(allowedDependencies = { "terms", "session", "identity", "notify" })
package org.attune.demo;

import org.springframework.modulith.ApplicationModule;

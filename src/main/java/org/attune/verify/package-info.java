/**
 * Checks an exported log against signed checkpoints. Shares no code with who writes it.
 */
@ApplicationModule(allowedDependencies = {})
package org.attune.verify;

import org.springframework.modulith.ApplicationModule;

/**
 * The conversation with Camunda, one door each way; the only package that imports it.
 */
@ApplicationModule(allowedDependencies = { "terms", "casefile", "casefile :: form", "casefile :: safety" })
package org.attune.engine;

import org.springframework.modulith.ApplicationModule;

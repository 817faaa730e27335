/**
 * What people said, as those read it who may.
 */
@NamedInterface("reading")
package org.attune.session.reading;

import org.springframework.modulith.NamedInterface;

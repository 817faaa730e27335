/**
 * Words go: by their author, or when a case ended long ago.
 */
@NamedInterface("erasing")
package org.attune.session.erasing;

import org.springframework.modulith.NamedInterface;

/**
 * What a counselor can do to a case, one class a kind.
 */
@NamedInterface("act")
package org.attune.oversight.act;

import org.springframework.modulith.NamedInterface;

/**
 * What a participant can ask of a counselor, and who is called when somebody is not safe.
 */
@NamedInterface("counsel")
package org.attune.session.counsel;

import org.springframework.modulith.NamedInterface;

/**
 * Passkeys: members of staff come in by a key on their device, and nothing else
 * (WebAuthn).
 */
@NamedInterface("passkey")
package org.attune.identity.passkey;

import org.springframework.modulith.NamedInterface;

package org.attune.web.staff;

import java.util.List;

import org.attune.identity.passkey.Passkeys;
import org.attune.terms.Visitor;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Says what the reader comes in by, for templates. */
@Component("ownKeys")
class OwnKeys {

	private final Passkeys passkeys;

	OwnKeys(Passkeys passkeys) {
		this.passkeys = passkeys;
	}

	/** Their passkeys. */
	public List<Passkeys.Kept> passkeys() {
		Authentication reader = SecurityContextHolder.getContext().getAuthentication();
		return (reader != null && reader.getPrincipal() instanceof Visitor visitor)
				? this.passkeys.all(visitor.account()) : List.of();
	}

}

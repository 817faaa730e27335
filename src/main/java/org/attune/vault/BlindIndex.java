package org.attune.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

/**
 * Finds a row by a text that the database must not know: HMAC-SHA-256 under a secret that
 * the master keyset protects.
 */
@Component
public class BlindIndex {

	private static final UUID OWNER = new UUID(0, 1);

	private final Vault vault;

	private volatile SecretKeySpec secret;

	BlindIndex(Vault vault) {
		this.vault = vault;
	}

	/** The 32 bytes that stand for a text; the same text always gets the same. */
	public byte[] of(String text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(secret());
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new VaultException("Could not index a text", ex);
		}
	}

	private SecretKeySpec secret() {
		if (this.secret == null) {
			this.secret = new SecretKeySpec(this.vault.secret(OWNER), "HmacSHA256");
		}
		return this.secret;
	}

}

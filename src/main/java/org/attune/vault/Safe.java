package org.attune.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;

/** One owner's key in hand: what it seals only it can open. */
public final class Safe {

	private final Aead aead;

	Safe(Aead aead) {
		this.aead = aead;
	}

	/**
	 * Encrypts a text.
	 * @param purpose what the text is, bound to the ciphertext; the same is needed to
	 * open it
	 */
	public byte[] seal(String text, String purpose) {
		try {
			return this.aead.encrypt(text.getBytes(StandardCharsets.UTF_8), purpose.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new VaultException("Could not seal " + purpose, ex);
		}
	}

	/**
	 * Decrypts what {@link #seal} made for the same purpose; throws
	 * {@link VaultException} on anything else.
	 */
	public String open(byte[] sealed, String purpose) {
		try {
			return new String(this.aead.decrypt(sealed, purpose.getBytes(StandardCharsets.UTF_8)),
					StandardCharsets.UTF_8);
		}
		catch (GeneralSecurityException ex) {
			throw new VaultException("Could not open " + purpose, ex);
		}
	}

}

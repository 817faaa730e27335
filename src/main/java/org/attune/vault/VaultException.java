package org.attune.vault;

/**
 * A key that is missing, or that does not fit; its text names the purpose, never the
 * content.
 */
public final class VaultException extends RuntimeException {

	VaultException(String message, Throwable cause) {
		super(message, cause);
	}

}

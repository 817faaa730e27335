package org.attune.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;

/**
 * The one key that wraps all others: a Tink keyset in JSON, in a file that stands apart
 * from the database.
 */
public final class MasterKeyset {

	private final Aead aead;

	private MasterKeyset(Aead aead) {
		this.aead = aead;
	}

	/** Reads the keyset from its file; says which file when it cannot. */
	public static MasterKeyset read(Path file) {
		try {
			AeadConfig.register();
			KeysetHandle handle = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file),
					InsecureSecretKeyAccess.get());
			return new MasterKeyset(handle.getPrimitive(RegistryConfiguration.get(), Aead.class));
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new VaultException("No usable keyset in " + file + "; make one with the command 'keyset'", ex);
		}
	}

	/**
	 * Reads the keyset, or makes one, readable by its owner alone, where there is no file
	 * yet.
	 */
	public static MasterKeyset readOrCreate(Path file) {
		if (Files.notExists(file)) {
			try {
				Files.createDirectories(file.toAbsolutePath().getParent());
				Files.createFile(file,
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
				Files.write(file, print().getBytes(StandardCharsets.UTF_8));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return read(file);
	}

	/** A new keyset as JSON, to be kept in a file. */
	public static String print() {
		try {
			AeadConfig.register();
			KeysetHandle handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
			return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
		}
		catch (GeneralSecurityException ex) {
			throw new VaultException("Could not make a keyset", ex);
		}
	}

	Aead aead() {
		return this.aead;
	}

}

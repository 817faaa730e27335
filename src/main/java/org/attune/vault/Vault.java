package org.attune.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps one AES-256-GCM key an owner, each wrapped by the master keyset, in a schema of
 * its own. Forgetting a key makes everything it sealed unreadable for good.
 */
@Component
public class Vault {

	private static final int SECRET_LENGTH = 32;

	private final Aead master;

	private final JdbcClient jdbc;

	private final Clock clock;

	Vault(MasterKeyset keyset, JdbcClient jdbc, Clock clock) {
		this.master = keyset.aead();
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Makes and keeps a new key for an owner who has none. */
	public Safe create(UUID owner) {
		try {
			KeysetHandle handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
			byte[] plain = TinkProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
			this.jdbc.sql("insert into vault.person_key (owner, wrapped, created_at) values (:owner, :wrapped, :now)")
				.param("owner", owner)
				.param("wrapped", this.master.encrypt(plain, binding(owner)))
				.param("now", OffsetDateTime.now(this.clock))
				.update();
			return new Safe(handle.getPrimitive(RegistryConfiguration.get(), Aead.class));
		}
		catch (GeneralSecurityException ex) {
			throw new VaultException("Could not make a key", ex);
		}
	}

	/** The owner's safe; empty when the key was forgotten. */
	public Optional<Safe> find(UUID owner) {
		return this.jdbc.sql("select wrapped from vault.person_key where owner = :owner")
			.param("owner", owner)
			.query(byte[].class)
			.optional()
			.map((wrapped) -> unwrap(owner, wrapped));
	}

	/** Forgets the owner's key: what it sealed is erased for good. */
	public void forget(UUID owner) {
		this.jdbc.sql("delete from vault.person_key where owner = :owner").param("owner", owner).update();
	}

	/** The owner's safe from the wrapped key as it lies in {@code vault.person_key}. */
	public Safe unwrap(UUID owner, byte[] wrapped) {
		try {
			byte[] plain = this.master.decrypt(wrapped, binding(owner));
			KeysetHandle handle = TinkProtoKeysetFormat.parseKeyset(plain, InsecureSecretKeyAccess.get());
			return new Safe(handle.getPrimitive(RegistryConfiguration.get(), Aead.class));
		}
		catch (GeneralSecurityException ex) {
			throw new VaultException("Could not unwrap a key; is this the keyset it was made with?", ex);
		}
	}

	/**
	 * A random 32-byte secret of the whole practice, made on first use; every node gets
	 * the same.
	 */
	byte[] secret(UUID owner) {
		try {
			byte[] fresh = new byte[SECRET_LENGTH];
			new SecureRandom().nextBytes(fresh);
			this.jdbc.sql("""
					insert into vault.person_key (owner, wrapped, created_at) values (:owner, :wrapped, :now)
					on conflict do nothing""")
				.param("owner", owner)
				.param("wrapped", this.master.encrypt(fresh, binding(owner)))
				.param("now", OffsetDateTime.now(this.clock))
				.update();
			byte[] wrapped = this.jdbc.sql("select wrapped from vault.person_key where owner = :owner")
				.param("owner", owner)
				.query(byte[].class)
				.single();
			return this.master.decrypt(wrapped, binding(owner));
		}
		catch (GeneralSecurityException ex) {
			throw new VaultException("Could not unwrap a secret; is this the keyset it was made with?", ex);
		}
	}

	private static byte[] binding(UUID owner) {
		return owner.toString().getBytes(StandardCharsets.US_ASCII);
	}

}

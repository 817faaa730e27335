package org.attune.identity.passkey;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Keeps the public halves of passkeys. */
@Component
class KeptPasskeys implements UserCredentialRepository {

	private final JdbcClient jdbc;

	KeptPasskeys(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void save(CredentialRecord key) {
		this.jdbc.sql("""
				insert into passkey (credential_id, account_id, public_key, signature_count, transports, verified,
					backup_eligible, backup_state, attestation, client_data, created_at, last_used_at)
				values (:id, :account, :key, :count, :transports, :verified, :eligible, :state, :attestation, :data,
					:created, :used)
				on conflict (credential_id) do update set signature_count = excluded.signature_count,
					backup_state = excluded.backup_state, last_used_at = excluded.last_used_at""")
			.param("id", key.getCredentialId().getBytes())
			.param("account", account(key.getUserEntityUserId()))
			.param("key", key.getPublicKey().getBytes())
			.param("count", key.getSignatureCount())
			.param("transports",
					key.getTransports().stream().map(AuthenticatorTransport::getValue).toArray(String[]::new))
			.param("verified", key.isUvInitialized())
			.param("eligible", key.isBackupEligible())
			.param("state", key.isBackupState())
			.param("attestation", key.getAttestationObject().getBytes())
			.param("data", key.getAttestationClientDataJSON().getBytes())
			.param("created", at(key.getCreated()))
			.param("used", at(key.getLastUsed()))
			.update();
	}

	@Override
	public void delete(Bytes id) {
		this.jdbc.sql("delete from passkey where credential_id = :id").param("id", id.getBytes()).update();
	}

	@Override
	public CredentialRecord findByCredentialId(Bytes id) {
		return this.jdbc.sql("select * from passkey where credential_id = :id")
			.param("id", id.getBytes())
			.query(KeptPasskeys::read)
			.optional()
			.orElse(null);
	}

	@Override
	public List<CredentialRecord> findByUserId(Bytes user) {
		return this.jdbc.sql("select * from passkey where account_id = :account order by created_at")
			.param("account", account(user))
			.query(KeptPasskeys::read)
			.list();
	}

	/** An account as passkeys know it: 16 bytes that say nothing of who it is. */
	static Bytes user(UUID account) {
		return new Bytes(ByteBuffer.allocate(2 * Long.BYTES)
			.putLong(account.getMostSignificantBits())
			.putLong(account.getLeastSignificantBits())
			.array());
	}

	static UUID account(Bytes user) {
		ByteBuffer bytes = ByteBuffer.wrap(user.getBytes());
		return new UUID(bytes.getLong(), bytes.getLong());
	}

	private static CredentialRecord read(ResultSet row, int number) throws SQLException {
		return ImmutableCredentialRecord.builder()
			.credentialId(new Bytes(row.getBytes("credential_id")))
			.userEntityUserId(user(row.getObject("account_id", UUID.class)))
			.publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
			.signatureCount(row.getLong("signature_count"))
			.transports(Arrays.stream((String[]) row.getArray("transports").getArray())
				.map(AuthenticatorTransport::valueOf)
				.collect(Collectors.toSet()))
			.uvInitialized(row.getBoolean("verified"))
			.backupEligible(row.getBoolean("backup_eligible"))
			.backupState(row.getBoolean("backup_state"))
			.attestationObject(new Bytes(row.getBytes("attestation")))
			.attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
			.created(row.getObject("created_at", OffsetDateTime.class).toInstant())
			.lastUsed(row.getObject("last_used_at", OffsetDateTime.class).toInstant())
			.label("")
			.build();
	}

	private static OffsetDateTime at(Instant time) {
		return time.atOffset(ZoneOffset.UTC);
	}

}

package org.attune.identity.passkey;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.attune.identity.staff.StaffActs;
import org.attune.terms.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Members of staff make passkeys and come in by them. The device has to make sure who
 * holds it, so that a passkey is two factors by itself.
 */
@Component
public class Passkeys {

	private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);

	private final JsonMapper json = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

	private final KeptPasskeys kept;

	private final Ceremony ceremony;

	private final Challenges challenges;

	private final StaffActs acts;

	Passkeys(KeptPasskeys kept, Ceremony ceremony, Challenges challenges, StaffActs acts) {
		this.kept = kept;
		this.ceremony = ceremony;
		this.challenges = challenges;
		this.acts = acts;
	}

	/** The account's passkeys, the oldest first. */
	public List<Kept> all(UUID account) {
		return this.kept.findByUserId(KeptPasskeys.user(account))
			.stream()
			.map((key) -> new Kept(key.getCredentialId().toBase64UrlString(), key.getCreated(), key.getLastUsed()))
			.toList();
	}

	/** What a browser needs to make one, as JSON. */
	public String toMake(UUID account) {
		return this.json.writeValueAsString(this.ceremony.creation(account, this.challenges.make(account)));
	}

	/** Keeps the passkey that a browser made; refused when it does not fit. */
	@Transactional
	public void make(UUID account, String made) {
		PublicKeyCredential<AuthenticatorAttestationResponse> key = read(made, new TypeReference<>() {
		});
		Bytes challenge = this.challenges.use(challenge(key.getResponse().getClientDataJSON()), account)
			.orElseThrow(Passkeys::refused);
		try {
			this.ceremony.operations()
				.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
						this.ceremony.creation(account, challenge), new RelyingPartyPublicKey(key, "passkey")));
		}
		catch (RuntimeException ex) {
			LOG.debug("A passkey does not fit: {}", ex.getClass().getSimpleName());
			throw refused();
		}
		this.acts.note(account, "passkey-made", account, Map.of());
	}

	/** The account has that passkey no more. */
	@Transactional
	public void remove(UUID account, String id) {
		all(account).stream().filter((one) -> one.id().equals(id)).findFirst().ifPresent((one) -> {
			this.kept.delete(Bytes.fromBase64(id));
			this.acts.note(account, "passkey-removed", account, Map.of());
		});
	}

	/** What a browser needs to come in by one, as JSON. */
	public String toEnter() {
		return this.json.writeValueAsString(this.ceremony.request(this.challenges.make(null)));
	}

	/** Whose passkey signed it; empty when it is nobody's, or not signed as asked. */
	@Transactional
	public Optional<UUID> enter(String signed) {
		PublicKeyCredential<AuthenticatorAssertionResponse> key = read(signed, new TypeReference<>() {
		});
		return this.challenges.use(challenge(key.getResponse().getClientDataJSON()), null).flatMap((challenge) -> {
			try {
				return Optional
					.ofNullable(this.ceremony.operations()
						.authenticate(new RelyingPartyAuthenticationRequest(this.ceremony.request(challenge), key)))
					.map((user) -> KeptPasskeys.account(user.getId()));
			}
			catch (RuntimeException ex) {
				LOG.debug("A passkey does not fit: {}", ex.getClass().getSimpleName());
				return Optional.empty();
			}
		});
	}

	private <T extends AuthenticatorResponse> PublicKeyCredential<T> read(String text,
			TypeReference<PublicKeyCredential<T>> type) {
		try {
			return Optional.ofNullable(this.json.readValue(text, type))
				.filter((key) -> key.getResponse() != null && key.getResponse().getClientDataJSON() != null)
				.orElseThrow(Passkeys::refused);
		}
		catch (JacksonException | IllegalArgumentException ex) {
			throw refused();
		}
	}

	/** What the browser says that was signed; whether it was is found out later. */
	private Bytes challenge(Bytes clientData) {
		try {
			return new Bytes(Base64.getUrlDecoder()
				.decode(this.json.readTree(clientData.getBytes()).path("challenge").asString("")));
		}
		catch (JacksonException | IllegalArgumentException ex) {
			throw refused();
		}
	}

	private static Refusal refused() {
		return Refusal.invalidRequest("passkey", "passkey");
	}

	/** One that somebody has: its id, when it was made, and used last. */
	public record Kept(String id, Instant made, Instant used) {
	}

}

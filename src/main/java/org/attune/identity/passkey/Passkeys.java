package org.attune.identity.passkey;

import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.attune.identity.BaseUrl;
import org.attune.identity.staff.StaffActs;
import org.attune.terms.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Members of staff make passkeys and come in by them. The device has to make sure who
 * holds it, so that a passkey is two factors by itself.
 */
@Component
public class Passkeys {

	private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);

	private static final List<PublicKeyCredentialParameters> KINDS = List.of(PublicKeyCredentialParameters.EdDSA,
			PublicKeyCredentialParameters.ES256, PublicKeyCredentialParameters.RS256);

	private final JsonMapper json = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

	private final KeptPasskeys kept;

	private final KnownUsers users;

	private final Challenges challenges;

	private final BaseUrl baseUrl;

	private final StaffActs acts;

	Passkeys(KeptPasskeys kept, KnownUsers users, Challenges challenges, BaseUrl baseUrl, StaffActs acts) {
		this.kept = kept;
		this.users = users;
		this.challenges = challenges;
		this.baseUrl = baseUrl;
		this.acts = acts;
	}

	/** When each of the account's passkeys was made, the oldest first. */
	public List<Instant> made(UUID account) {
		return this.kept.findByUserId(KeptPasskeys.user(account)).stream().map(CredentialRecord::getCreated).toList();
	}

	/** What a browser needs to make one, as JSON. */
	public String toMake(UUID account) {
		return this.json.writeValueAsString(creation(account, this.challenges.make(account)));
	}

	/** Keeps the passkey that a browser made; refused when it does not fit. */
	@Transactional
	public void make(UUID account, String made) {
		PublicKeyCredential<AuthenticatorAttestationResponse> key = read(made, new TypeReference<>() {
		});
		Bytes challenge = this.challenges.use(challenge(key.getResponse().getClientDataJSON()), account)
			.orElseThrow(Passkeys::refused);
		try {
			operations().registerCredential(new ImmutableRelyingPartyRegistrationRequest(creation(account, challenge),
					new RelyingPartyPublicKey(key, "passkey")));
		}
		catch (RuntimeException ex) {
			LOG.debug("A passkey does not fit: {}", ex.getClass().getSimpleName());
			throw refused();
		}
		this.acts.note(account, "passkey-made", account, Map.of());
	}

	/** The account has no passkeys any more. */
	@Transactional
	public void forget(UUID account) {
		this.kept.findByUserId(KeptPasskeys.user(account)).forEach((key) -> this.kept.delete(key.getCredentialId()));
		this.acts.note(account, "passkeys-removed", account, Map.of());
	}

	/** What a browser needs to come in by one, as JSON. */
	public String toEnter() {
		return this.json.writeValueAsString(request(this.challenges.make(null)));
	}

	/** Whose passkey signed it; empty when it is nobody's, or not signed as asked. */
	@Transactional
	public Optional<UUID> enter(String signed) {
		PublicKeyCredential<AuthenticatorAssertionResponse> key = read(signed, new TypeReference<>() {
		});
		return this.challenges.use(challenge(key.getResponse().getClientDataJSON()), null).flatMap((challenge) -> {
			try {
				return Optional
					.ofNullable(
							operations().authenticate(new RelyingPartyAuthenticationRequest(request(challenge), key)))
					.map((user) -> KeptPasskeys.account(user.getId()));
			}
			catch (RuntimeException ex) {
				LOG.debug("A passkey does not fit: {}", ex.getClass().getSimpleName());
				return Optional.empty();
			}
		});
	}

	private PublicKeyCredentialCreationOptions creation(UUID account, Bytes challenge) {
		return PublicKeyCredentialCreationOptions.builder()
			.rp(site())
			.user(this.users.user(account))
			.challenge(challenge)
			.pubKeyCredParams(KINDS)
			.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
				.residentKey(ResidentKeyRequirement.REQUIRED)
				.userVerification(UserVerificationRequirement.REQUIRED)
				.build())
			.build();
	}

	private PublicKeyCredentialRequestOptions request(Bytes challenge) {
		return PublicKeyCredentialRequestOptions.builder()
			.rpId(site().getId())
			.challenge(challenge)
			.userVerification(UserVerificationRequirement.REQUIRED)
			.build();
	}

	private Webauthn4JRelyingPartyOperations operations() {
		return new Webauthn4JRelyingPartyOperations(this.users, this.kept, site(), Set.of(this.baseUrl.value()));
	}

	private PublicKeyCredentialRpEntity site() {
		return PublicKeyCredentialRpEntity.builder()
			.id(URI.create(this.baseUrl.value()).getHost())
			.name("Attune")
			.build();
	}

	private <T> T read(String text, TypeReference<T> type) {
		try {
			return this.json.readValue(text, type);
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

}

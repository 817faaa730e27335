package org.attune.identity.passkey;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.attune.identity.BaseUrl;

import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * What this site asks of passkeys: that they are its own, and that who holds them is
 * known.
 */
@Component
class Ceremony {

	private static final List<PublicKeyCredentialParameters> KINDS = List.of(PublicKeyCredentialParameters.EdDSA,
			PublicKeyCredentialParameters.ES256, PublicKeyCredentialParameters.RS256);

	private final KeptPasskeys kept;

	private final KnownUsers users;

	private final BaseUrl baseUrl;

	Ceremony(KeptPasskeys kept, KnownUsers users, BaseUrl baseUrl) {
		this.kept = kept;
		this.users = users;
		this.baseUrl = baseUrl;
	}

	/** Asks for a new one. */
	PublicKeyCredentialCreationOptions creation(UUID account, Bytes challenge) {
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

	/** Asks for one that there is. */
	PublicKeyCredentialRequestOptions request(Bytes challenge) {
		return PublicKeyCredentialRequestOptions.builder()
			.rpId(site().getId())
			.challenge(challenge)
			.userVerification(UserVerificationRequirement.REQUIRED)
			.build();
	}

	/** Looks whether what came fits what was asked. */
	Webauthn4JRelyingPartyOperations operations() {
		return new Webauthn4JRelyingPartyOperations(this.users, this.kept, site(), Set.of(this.baseUrl.value()));
	}

	private PublicKeyCredentialRpEntity site() {
		return PublicKeyCredentialRpEntity.builder()
			.id(URI.create(this.baseUrl.value()).getHost())
			.name("Attune")
			.build();
	}

}

package org.attune.identity.passkey;

import java.util.UUID;

import org.attune.identity.Accounts;
import org.attune.terms.Visitor;

import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** The members of staff, as passkeys know them; who was closed is known no more. */
@Component
class KnownUsers implements PublicKeyCredentialUserEntityRepository {

	private final Accounts accounts;

	KnownUsers(Accounts accounts) {
		this.accounts = accounts;
	}

	@Override
	public PublicKeyCredentialUserEntity findById(Bytes id) {
		UUID account = KeptPasskeys.account(id);
		return this.accounts.kind(account).filter(Visitor.Kind::isStaff).isPresent() ? user(account) : null;
	}

	/** By the account's id. */
	@Override
	public PublicKeyCredentialUserEntity findByUsername(String name) {
		return findById(KeptPasskeys.user(UUID.fromString(name)));
	}

	@Override
	public void save(PublicKeyCredentialUserEntity user) {
		throw new UnsupportedOperationException("Accounts are made elsewhere");
	}

	@Override
	public void delete(Bytes id) {
		throw new UnsupportedOperationException("Accounts are closed elsewhere");
	}

	PublicKeyCredentialUserEntity user(UUID account) {
		String name = this.accounts.name(account).orElse("");
		return ImmutablePublicKeyCredentialUserEntity.builder()
			.id(KeptPasskeys.user(account))
			.name(this.accounts.contact(account).orElse(name))
			.displayName(name)
			.build();
	}

}

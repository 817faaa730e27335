package org.attune.identity.staff;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.attune.identity.Accounts;
import org.attune.identity.staff.SecondStep.Shown;
import org.attune.identity.staff.StaffKeys.Key;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * A member of staff comes in by password and a code. Whether an address is known, the
 * password wrong or the code, is told nobody, and every try costs the same work.
 */
@Component
public class StaffSignIn {

	private final Accounts accounts;

	private final StaffKeys keys;

	private final SecondStep secondStep;

	private final PasswordEncoder encoder;

	private final Supplier<Key> nobody;

	StaffSignIn(Accounts accounts, StaffKeys keys, SecondStep secondStep, PasswordEncoder encoder) {
		this.accounts = accounts;
		this.keys = keys;
		this.secondStep = secondStep;
		this.encoder = encoder;
		this.nobody = SingletonSupplier
			.of(() -> new Key(encoder.encode(UUID.randomUUID().toString()), OneTimeCode.secret(), null, null));
	}

	/** Whose account it is; empty when anything was not right, or too often. */
	@Transactional
	public Optional<UUID> signIn(String contact, String password, String code) {
		UUID account = this.accounts.findByContact(contact).orElseGet(UUID::randomUUID);
		Key nobody = this.nobody.get();
		Key key = this.keys.of(account).filter(Key::isReady).orElse(nobody);
		boolean knows = this.encoder.matches(password, key.password());
		Shown shown = this.secondStep.look(account, key.secret(), code);
		boolean good = key != nobody & knows & shown.isGood();
		if (good && this.secondStep.take(account, shown, code)) {
			return Optional.of(account);
		}
		this.keys.fail(account);
		return Optional.empty();
	}

}

package org.attune.identity.staff;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.attune.identity.Accounts;
import org.attune.identity.secret.OneTimeCode;
import org.attune.identity.staff.SecondStep.Shown;
import org.attune.identity.staff.StaffKeys.Key;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * A member of staff comes in by password and a code. Whether an address is known, the
 * password wrong or the code, is told nobody, and every try costs the same work. Who
 * tries too often has to wait, and only they: an address that is known to many keeps its
 * owner from nothing. Wrong codes count from wherever they come once the password is
 * right, as a code alone can be guessed.
 */
@Component
public class StaffSignIn {

	private final Accounts accounts;

	private final StaffKeys keys;

	private final SecondStep secondStep;

	private final Tries tries;

	private final PasswordEncoder encoder;

	private final Supplier<Key> nobody;

	StaffSignIn(Accounts accounts, StaffKeys keys, SecondStep secondStep, Tries tries, PasswordEncoder encoder) {
		this.accounts = accounts;
		this.keys = keys;
		this.secondStep = secondStep;
		this.tries = tries;
		this.encoder = encoder;
		this.nobody = SingletonSupplier
			.of(() -> new Key(encoder.encode(UUID.randomUUID().toString()), OneTimeCode.secret(), null));
	}

	/**
	 * Whose account it is; empty when anything was not right, or it is too soon after
	 * wrong tries.
	 * @param source the network address that it comes from: wrong tries from elsewhere
	 * keep nobody out
	 */
	@Transactional
	public Optional<UUID> signIn(String contact, String password, String code, String source) {
		Optional<UUID> known = this.accounts.findByContact(contact);
		String who = "password " + known.map(UUID::toString).orElse(contact) + " " + source;
		Key nobody = this.nobody.get();
		UUID account = known.orElseGet(UUID::randomUUID);
		Key key = this.keys.of(account).filter(Key::isReady).orElse(nobody);
		boolean knows = this.tries.begin(who) & this.encoder.matches(password, key.password()) & key != nobody;
		String what = "code " + (knows ? account : who);
		Shown shown = this.secondStep.look(account, key.secret(), code);
		boolean good = this.tries.begin(what) & knows & shown.isGood();
		if (!good || !this.secondStep.take(account, shown, code)) {
			return Optional.empty();
		}
		this.tries.end(who);
		this.tries.end(what);
		return known;
	}

}

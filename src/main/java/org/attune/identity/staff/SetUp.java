package org.attune.identity.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.attune.identity.AccessTokens;
import org.attune.identity.Accounts;
import org.attune.identity.SignInLinks;
import org.attune.identity.SignInLinks.Link;
import org.attune.identity.staff.SecondStep.Shown;
import org.attune.identity.staff.StaffKeys.Key;
import org.attune.terms.Refusal;
import org.attune.terms.Refusal.FieldError;
import org.attune.terms.Visitor;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A member of staff sets up, by a link of theirs, how they come in from now on: a
 * password, and an app that shows codes. Who has set up before chooses a new password and
 * shows a code.
 */
@Component
public class SetUp {

	private final Accounts accounts;

	private final SignInLinks links;

	private final AccessTokens tokens;

	private final StaffKeys keys;

	private final SecondStep secondStep;

	private final RecoveryCodes recovery;

	private final PasswordEncoder encoder;

	private final StaffActs acts;

	private final PasswordRule rule = new PasswordRule();

	SetUp(Accounts accounts, SignInLinks links, AccessTokens tokens, StaffKeys keys, SecondStep secondStep,
			RecoveryCodes recovery, PasswordEncoder encoder, StaffActs acts) {
		this.accounts = accounts;
		this.links = links;
		this.tokens = tokens;
		this.keys = keys;
		this.secondStep = secondStep;
		this.recovery = recovery;
		this.encoder = encoder;
		this.acts = acts;
	}

	/**
	 * What the link asks for; empty when it is used, too old, or nobody's on the staff.
	 */
	@Transactional
	public Optional<Asked> look(String token) {
		return this.links.look(token).filter(Link::open).map(Link::account).flatMap((account) -> {
			Visitor.Kind kind = this.accounts.kind(account).filter(Visitor.Kind::isStaff).orElse(null);
			return (kind != null) ? Optional.of(asked(account, kind)) : Optional.empty();
		});
	}

	private Asked asked(UUID account, Visitor.Kind kind) {
		boolean anew = this.keys.of(account).filter(Key::isReady).isPresent();
		return new Asked(account, kind, this.accounts.name(account).orElse(""),
				this.accounts.contact(account).orElse(null), anew ? null : this.keys.begin(account));
	}

	/**
	 * Sets it up and uses the link up. Refused, field by field, what does not fit; a
	 * wrong code counts as a failed try.
	 */
	@Transactional(noRollbackFor = Refusal.class)
	public Done finish(String token, Wish wish) {
		Asked asked = look(token).orElseThrow(() -> Refusal.invalidRequest("token", "old-link"));
		check(asked, wish);
		requireCode(asked, wish.code());
		Link link = this.links.use(token).orElseThrow(() -> Refusal.invalidRequest("token", "old-link"));
		if (asked.first()) {
			introduce(asked, wish);
		}
		this.keys.set(asked.account(), this.encoder.encode(wish.password()));
		this.tokens.revokeAll(asked.account());
		this.acts.note(asked.account(), asked.first() ? "set-up" : "new-password", asked.account(), Map.of());
		return new Done(asked.account(), link.leadsTo(),
				asked.first() ? this.recovery.make(asked.account()) : List.of());
	}

	private void check(Asked asked, Wish wish) {
		List<FieldError> errors = new ArrayList<>();
		if (asked.contact() == null && this.accounts.findByContact(wish.contact()).isPresent()) {
			errors.add(new FieldError("contact", "taken", List.of()));
		}
		String contact = (asked.contact() != null) ? asked.contact() : wish.contact();
		this.rule.wrong(wish.password(), asked.first() ? wish.name() : asked.name(), contact)
			.ifPresent((code) -> errors.add(new FieldError("password", code,
					List.of(String.valueOf(PasswordRule.SHORTEST), String.valueOf(PasswordRule.LONGEST)))));
		if (!errors.isEmpty()) {
			throw Refusal.invalidRequest(errors);
		}
	}

	private void requireCode(Asked asked, String code) {
		Key key = this.keys.of(asked.account()).orElseThrow();
		Shown shown = this.secondStep.look(asked.account(), asked.first() ? key.next() : key.secret(), code);
		if (!shown.isGood() || !this.secondStep.take(asked.account(), shown, code)) {
			this.keys.fail(asked.account());
			throw Refusal.invalidRequest("code", "wrong-code");
		}
	}

	private void introduce(Asked asked, Wish wish) {
		this.accounts.rename(asked.account(), wish.name().strip());
		if (asked.contact() == null) {
			this.accounts.reachAt(asked.account(), wish.contact());
		}
	}

	/**
	 * What is asked for.
	 *
	 * @param contact their address, or null when it is asked for
	 * @param secret to be put into an app, in base 32; null for who has one
	 */
	public record Asked(UUID account, Visitor.Kind kind, String name, String contact, String secret) {

		/** Whether they set it up for the first time. */
		public boolean first() {
			return this.secret != null;
		}

	}

	/** What was typed. */
	public record Wish(String name, String contact, String password, String code) {
	}

	/**
	 * Who may come in now, where the link leads, and the codes on paper, if any are new.
	 */
	public record Done(UUID account, String leadsTo, List<String> codes) {
	}

}

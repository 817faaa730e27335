package org.attune.identity.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.attune.identity.AccessTokens;
import org.attune.identity.Accounts;
import org.attune.identity.SignInLinks.Link;
import org.attune.identity.StaffReady;
import org.attune.identity.secret.RecoveryCodes;
import org.attune.identity.staff.SecondStep.Shown;
import org.attune.identity.staff.StaffKeys.Key;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A member of staff sets up, having begun by a link of theirs, how they come in from now
 * on: a password, and an app that shows codes. Who has set up before chooses a new
 * password and shows a code.
 */
@Component
public class SetUp {

	private final Accounts accounts;

	private final BegunSetUps begun;

	private final AccessTokens tokens;

	private final StaffKeys keys;

	private final SecondStep secondStep;

	private final Tries tries;

	private final RecoveryCodes recovery;

	private final PasswordEncoder encoder;

	private final StaffActs acts;

	private final WishRule rule;

	private final ApplicationEventPublisher events;

	SetUp(Accounts accounts, BegunSetUps begun, AccessTokens tokens, StaffKeys keys, SecondStep secondStep, Tries tries,
			RecoveryCodes recovery, PasswordEncoder encoder, StaffActs acts, WishRule rule,
			ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.begun = begun;
		this.tokens = tokens;
		this.keys = keys;
		this.secondStep = secondStep;
		this.tries = tries;
		this.recovery = recovery;
		this.encoder = encoder;
		this.acts = acts;
		this.rule = rule;
		this.events = events;
	}

	/**
	 * What is asked of who keeps that; empty when they took too long.
	 */
	@Transactional
	public Optional<Asked> look(String kept) {
		return this.begun.find(kept).map(this::asked);
	}

	private Asked asked(Link link) {
		UUID account = link.account();
		boolean anew = this.keys.of(account).filter(Key::isReady).isPresent();
		return new Asked(account, this.accounts.kind(account).orElseThrow(), this.accounts.name(account).orElse(""),
				this.accounts.contact(account).orElse(null), anew ? null : this.keys.begin(account), link.leadsTo());
	}

	/**
	 * Sets it up; all sessions and tokens from before end. Refused, field by field, what
	 * does not fit; a wrong code counts as a failed try.
	 */
	@Transactional(noRollbackFor = Refusal.class)
	public Done finish(String kept, Wish wish) {
		Asked asked = look(kept).orElseThrow(() -> Refusal.invalidRequest("token", "old-link"));
		this.rule.check(asked, wish);
		requireCode(asked, wish.code());
		this.begun.end(asked.account());
		if (asked.first()) {
			introduce(asked, wish);
		}
		this.keys.set(asked.account(), this.encoder.encode(wish.password()));
		this.tokens.revokeAll(asked.account());
		this.acts.note(asked.account(), asked.first() ? "set-up" : "new-password", asked.account(), Map.of());
		if (asked.first()) {
			this.events.publishEvent(new StaffReady(asked.account()));
		}
		return new Done(asked.account(), asked.leadsTo(),
				asked.first() ? this.recovery.make(asked.account()) : List.of());
	}

	private void requireCode(Asked asked, String code) {
		Key key = this.keys.of(asked.account()).orElseThrow();
		Shown shown = this.secondStep.look(asked.account(), asked.first() ? key.next() : key.secret(), code);
		String what = "set-up " + asked.account();
		if (!this.tries.begin(what) || !shown.isGood() || !this.secondStep.take(asked.account(), shown, code)) {
			throw Refusal.invalidRequest("code", "wrong-code");
		}
		this.tries.end(what);
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
	 * @param leadsTo the page that they wanted to come to
	 */
	public record Asked(UUID account, Visitor.Kind kind, String name, String contact, String secret, String leadsTo) {

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

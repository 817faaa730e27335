package org.attune.identity.staff;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.attune.identity.AccessTokens;
import org.attune.identity.Accounts;
import org.attune.identity.StaffInvited;
import org.attune.identity.secret.RecoveryCodes;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works for the practice. */
@Component
public class StaffAccounts {

	private final JdbcClient jdbc;

	private final Accounts accounts;

	private final StaffKeys keys;

	private final StaffDoor door;

	private final RecoveryCodes recovery;

	private final AccessTokens tokens;

	private final BegunSetUps begun;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	StaffAccounts(JdbcClient jdbc, Accounts accounts, StaffKeys keys, StaffDoor door, RecoveryCodes recovery,
			AccessTokens tokens, BegunSetUps begun, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.accounts = accounts;
		this.keys = keys;
		this.door = door;
		this.recovery = recovery;
		this.tokens = tokens;
		this.begun = begun;
		this.events = events;
		this.clock = clock;
	}

	/** All who may come in or are invited, role by role. */
	public List<Member> all() {
		return Visitor.Kind.STAFF.stream().flatMap(this::all).toList();
	}

	/** Who has no name, as its key was forgotten, is left out. */
	private Stream<Member> all(Visitor.Kind kind) {
		return this.jdbc.sql(
				"select account_id from account where kind = :kind and closed_at is null order by created_at, account_id")
			.param("kind", kind.word())
			.query(UUID.class)
			.list()
			.stream()
			.flatMap((account) -> this.accounts.name(account).map((name) -> member(account, kind, name)).stream());
	}

	private Member member(UUID account, Visitor.Kind kind, String name) {
		return new Member(account, kind, name, this.accounts.contact(account).orElse(null), this.door.isReady(account));
	}

	/** Whether that is the address of somebody who works here. */
	public boolean know(String contact) {
		return this.accounts.findByContact(contact)
			.flatMap(this.accounts::kind)
			.filter(Visitor.Kind::isStaff)
			.isPresent();
	}

	/**
	 * Gives somebody a role and has them written to. Refused: an address that somebody is
	 * known by, as an account has one role.
	 */
	public UUID invite(Visitor.Kind kind, String name, String contact) {
		if (this.accounts.findByContact(contact).isPresent()) {
			throw Refusal.invalidRequest("contact", "taken");
		}
		UUID account = this.accounts.create(kind, name, contact);
		this.events.publishEvent(new StaffInvited(account));
		return account;
	}

	/** What the member set up is forgotten; they are written to, to set it up again. */
	public void inviteAgain(UUID account) {
		forget(account);
		this.events.publishEvent(new StaffInvited(account));
	}

	/**
	 * The member comes in no more, on no device and by no link, and can be found by no
	 * address; their name stays with what they did.
	 */
	public void close(UUID account) {
		forget(account);
		this.jdbc.sql("""
				update account set closed_at = :now, contact = null, contact_index = null, next_contact = null,
					next_hash = null where account_id = :account""")
			.param("now", OffsetDateTime.now(this.clock))
			.param("account", account)
			.update();
	}

	private void forget(UUID account) {
		this.tokens.revokeAll(account);
		this.begun.end(account);
		this.keys.forget(account);
		this.recovery.forget(account);
		this.jdbc.sql("delete from passkey where account_id = :account").param("account", account).update();
	}

	/**
	 * Somebody who works here.
	 *
	 * @param contact their address, or null
	 * @param ready whether they have set up how they come in; where a link is all that it
	 * takes, whether they came by one
	 */
	public record Member(UUID account, Visitor.Kind kind, String name, String contact, boolean ready) {
	}

}

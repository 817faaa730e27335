package org.attune.identity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import org.attune.terms.Refusal;
import org.attune.vault.Vault;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person changes the address they are reached at. It holds once they have followed a
 * link that was sent there, signed in as themselves: a mistyped address brings nobody in.
 */
@Component
public class NewAddress {

	private final Accounts accounts;

	private final JdbcClient jdbc;

	private final Vault vault;

	private final IdentitySettings settings;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	NewAddress(Accounts accounts, JdbcClient jdbc, Vault vault, IdentitySettings settings, Clock clock,
			ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.jdbc = jdbc;
		this.vault = vault;
		this.settings = settings;
		this.clock = clock;
		this.events = events;
	}

	/** Remembers the address that is wanted, in place of one that was wanted before. */
	@Transactional
	public void ask(UUID account, String contact) {
		this.jdbc.sql("""
				update account set next_contact = :next, former_contact = contact, next_hash = null
				where account_id = :account""")
			.param("next", this.vault.find(account).orElseThrow().seal(contact.strip(), Accounts.CONTACT))
			.param("account", account)
			.update();
		this.events.publishEvent(new AddressAsked(account));
	}

	/** The address that is wanted and not confirmed yet. */
	public Optional<String> wanted(UUID account) {
		return this.accounts.open(account, "next_contact", Accounts.CONTACT);
	}

	/** The address from before the last change, so that a note about it finds its way. */
	public Optional<String> former(UUID account) {
		return this.accounts.open(account, "former_contact", Accounts.CONTACT);
	}

	/** The token of a link to be sent to the wanted address. */
	public String issue(UUID account) {
		String token = Token.random();
		this.jdbc.sql("update account set next_hash = :hash, next_until = :until where account_id = :account")
			.param("hash", Token.hash(token))
			.param("until", OffsetDateTime.now(this.clock).plus(this.settings.linkLasts()))
			.param("account", account)
			.update();
		return token;
	}

	/** Leaves everything as it was. */
	public void cancel(UUID account) {
		this.jdbc.sql("update account set next_contact = null, next_hash = null where account_id = :account")
			.param("account", account)
			.update();
	}

	/**
	 * The wanted address holds from now on. Refused: a link that is not the last one sent
	 * there, or too old; an address that somebody else is known by.
	 */
	@Transactional
	public void confirm(UUID account, String token) {
		String contact = wanted(account).orElseThrow(() -> Refusal.invalidRequest("token", "old-link"));
		try {
			int done = this.jdbc
				.sql("""
						update account set contact = next_contact, contact_index = :index, next_contact = null, next_hash = null
						where account_id = :account and next_hash = :hash and next_until > :now""")
				.param("index", this.accounts.index(contact))
				.param("account", account)
				.param("hash", Token.hash(token))
				.param("now", OffsetDateTime.now(this.clock))
				.update();
			if (done == 0) {
				throw Refusal.invalidRequest("token", "old-link");
			}
		}
		catch (DuplicateKeyException ex) {
			throw Refusal.invalidRequest("contact", "taken");
		}
	}

}

package org.attune.identity;

import java.text.Normalizer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.attune.terms.Visitor;
import org.attune.vault.BlindIndex;
import org.attune.vault.Safe;
import org.attune.vault.Vault;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is known: a name and perhaps an address, both sealed with a key of the account. */
@Component
public class Accounts {

	private static final String NAME = "account name";

	static final String CONTACT = "account contact";

	private final JdbcClient jdbc;

	private final Vault vault;

	private final BlindIndex index;

	private final Clock clock;

	Accounts(JdbcClient jdbc, Vault vault, BlindIndex index, Clock clock) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.index = index;
		this.clock = clock;
	}

	/**
	 * Makes an account that can be found by its contact, which may be null. Who makes one
	 * looks with {@link #findByContact} first; throws
	 * {@link OptimisticLockingFailureException} when somebody else was faster, so that
	 * the transaction is tried again.
	 */
	@Transactional
	public UUID create(Visitor.Kind kind, String name, String contact) {
		return insert(kind, name, contact, (contact != null) ? index(contact) : null);
	}

	/**
	 * Makes a participant's account for a person whom a portal has named. It is always a
	 * new one, never found by its contact: a portal gets the tokens of those it names,
	 * and must not get at somebody's other cases by naming their address.
	 */
	@Transactional
	public UUID createForPortal(String name, String contact) {
		return insert(Visitor.Kind.PARTICIPANT, name, contact, null);
	}

	private UUID insert(Visitor.Kind kind, String name, String contact, byte[] contactIndex) {
		UUID account = UUID.randomUUID();
		Safe safe = this.vault.create(account);
		int made = this.jdbc.sql("""
				insert into account (account_id, kind, name, contact, contact_index, created_at)
				values (:account, :kind, :name, :contact, :index, :now) on conflict (contact_index) do nothing""")
			.param("account", account)
			.param("kind", kind.word())
			.param("name", safe.seal(name, NAME))
			.param("contact", (contact != null) ? safe.seal(contact, CONTACT) : null)
			.param("index", contactIndex)
			.param("now", OffsetDateTime.now(this.clock))
			.update();
		if (made == 0) {
			throw new OptimisticLockingFailureException("There is an account with this contact already");
		}
		return account;
	}

	/** The account with this address, however it is written. */
	public Optional<UUID> findByContact(String contact) {
		return this.jdbc.sql("select account_id from account where contact_index = :index")
			.param("index", index(contact))
			.query(UUID.class)
			.optional();
	}

	/** What the account is; empty when there is none, or it was closed. */
	public Optional<Visitor.Kind> kind(UUID account) {
		return this.jdbc.sql("select kind from account where account_id = :account and closed_at is null")
			.param("account", account)
			.query(String.class)
			.optional()
			.map(Visitor.Kind::of);
	}

	/** The name; empty when the account's key was forgotten. */
	public Optional<String> name(UUID account) {
		return open(account, "name", NAME);
	}

	/** The address; empty when there is none, or when the account's key was forgotten. */
	public Optional<String> contact(UUID account) {
		return open(account, "contact", CONTACT);
	}

	/**
	 * The account is reached at that address from now on. Throws
	 * {@link org.springframework.dao.DuplicateKeyException} when somebody else is known
	 * by it.
	 */
	public void reachAt(UUID account, String contact) {
		this.jdbc.sql("update account set contact = :contact, contact_index = :index where account_id = :account")
			.param("contact", this.vault.find(account).orElseThrow().seal(contact.strip(), CONTACT))
			.param("index", index(contact))
			.param("account", account)
			.update();
	}

	/** Calls the person of the account by another name from now on. */
	@Transactional
	public void rename(UUID account, String name) {
		this.jdbc.sql("update account set name = :name where account_id = :account")
			.param("name", this.vault.find(account).orElseThrow().seal(name, NAME))
			.param("account", account)
			.update();
	}

	Optional<String> open(UUID account, String column, String purpose) {
		return this.jdbc.sql("""
				select a.%s as sealed, k.wrapped from account a join vault.person_key k on k.owner = a.account_id
				where a.account_id = :account and a.%s is not null""".formatted(column, column))
			.param("account", account)
			.query((row, place) -> this.vault.unwrap(account, row.getBytes("wrapped"))
				.open(row.getBytes("sealed"), purpose))
			.optional();
	}

	byte[] index(String contact) {
		return this.index.of(Normalizer.normalize(contact.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
	}

}

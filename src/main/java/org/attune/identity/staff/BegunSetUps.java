package org.attune.identity.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import org.attune.identity.Accounts;
import org.attune.identity.SignInLinks;
import org.attune.identity.SignInLinks.Link;
import org.attune.identity.Token;
import org.attune.terms.Visitor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Members of staff begin to set up how they come in. Following their link does nothing,
 * as programs follow the links in mails; its button uses it up, and from then on the
 * browser it was pressed in, and no other, has half an hour.
 */
@Component
public class BegunSetUps {

	/** How long a browser has. */
	public static final Duration LASTS = Duration.ofMinutes(30);

	private final SignInLinks links;

	private final Accounts accounts;

	private final JdbcClient jdbc;

	private final Clock clock;

	BegunSetUps(SignInLinks links, Accounts accounts, JdbcClient jdbc, Clock clock) {
		this.links = links;
		this.accounts = accounts;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Whether the link can begin one; it stays as it is. */
	public boolean canBegin(String link) {
		return this.links.look(link).filter(Link::open).filter(this::isStaffs).isPresent();
	}

	/** Uses the link up and gives what the browser keeps; empty if it cannot. */
	@Transactional
	public Optional<String> begin(String link) {
		return canBegin(link) ? this.links.use(link).map(this::begin) : Optional.empty();
	}

	private String begin(Link link) {
		String kept = Token.random();
		this.jdbc.sql("""
				insert into set_up (set_up_hash, account_id, leads_to, expires_at)
				values (:hash, :account, :to, :until)""")
			.param("hash", Token.hash(kept))
			.param("account", link.account())
			.param("to", link.leadsTo())
			.param("until", OffsetDateTime.now(this.clock).plus(LASTS))
			.update();
		return kept;
	}

	private boolean isStaffs(Link link) {
		return this.accounts.kind(link.account()).filter(Visitor.Kind::isStaff).isPresent();
	}

	/** Whose it is, and where they wanted to go; empty if it is too late. */
	Optional<Link> find(String kept) {
		return this.jdbc.sql("select account_id, leads_to from set_up where set_up_hash = :hash and expires_at > :now")
			.param("hash", Token.hash(kept))
			.param("now", OffsetDateTime.now(this.clock))
			.query((row, number) -> new Link(row.getObject("account_id", UUID.class), row.getString("leads_to"), true,
					false))
			.optional()
			.filter(this::isStaffs);
	}

	/** Ends all that the account has begun; what nobody has followed is worthless too. */
	void end(UUID account) {
		this.jdbc.sql("delete from set_up where account_id = :account").param("account", account).update();
		this.links.forgetUnused(account);
	}

}

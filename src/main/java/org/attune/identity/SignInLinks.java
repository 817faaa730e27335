package org.attune.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attune.terms.CaseId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that sign somebody in once; only the hashes of their tokens are kept. */
@Component
public class SignInLinks {

	private static final String CASES = "/cases";

	private final JdbcClient jdbc;

	private final IdentitySettings settings;

	private final Clock clock;

	SignInLinks(JdbcClient jdbc, IdentitySettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
	}

	/** The token of a new link for the account, which leads to its cases. */
	public String issue(UUID account) {
		return issue(account, CASES);
	}

	/** The token of a new link for the account, which leads to a page. */
	public String issue(UUID account, String leadsTo) {
		return issue(account, leadsTo, false);
	}

	/**
	 * The token of a new link that somebody else hands over; the one that was made for
	 * that before works no more.
	 */
	public String issueToHandOver(UUID account, String leadsTo) {
		this.jdbc.sql("delete from sign_in_link where account_id = :account and handed_over and used_at is null")
			.param("account", account)
			.update();
		return issue(account, leadsTo, true);
	}

	/** The same, good for a time of its own. */
	public String issueToHandOver(UUID account, String leadsTo, Duration lasts) {
		forgetUnused(account);
		return issue(account, leadsTo, true, lasts);
	}

	/** Makes what nobody has used yet worthless. */
	public void forgetUnused(UUID account) {
		this.jdbc.sql("delete from sign_in_link where account_id = :account and used_at is null")
			.param("account", account)
			.update();
	}

	private String issue(UUID account, String leadsTo, boolean handedOver) {
		return issue(account, leadsTo, handedOver, this.settings.linkLasts());
	}

	private String issue(UUID account, String leadsTo, boolean handedOver, Duration lasts) {
		String token = Token.random();
		this.jdbc.sql("""
				insert into sign_in_link (link_hash, account_id, leads_to, handed_over, expires_at)
				values (:hash, :account, :to, :handed, :until)""")
			.param("hash", Token.hash(token))
			.param("account", account)
			.param("to", leadsTo)
			.param("handed", handedOver)
			.param("until", OffsetDateTime.now(this.clock).plus(lasts))
			.update();
		return token;
	}

	/** Whose link it is, and whether it would sign them in now; leaves it as it is. */
	public Optional<Link> look(String token) {
		return this.jdbc
			.sql("""
					select account_id, leads_to, used_at is null and expires_at > :now as open, handed_over from sign_in_link
					where link_hash = :hash""")
			.param("hash", Token.hash(token))
			.param("now", OffsetDateTime.now(this.clock))
			.query(SignInLinks::link)
			.optional();
	}

	/**
	 * Uses the link up and says whose it was; empty when it was used before, has expired
	 * or never was. Of many who try at once one gets in.
	 */
	public Optional<Link> use(String token) {
		return this.jdbc.sql("""
				update sign_in_link set used_at = :now
				where link_hash = :hash and used_at is null and expires_at > :now
				returning account_id, leads_to, false as open, handed_over""")
			.param("hash", Token.hash(token))
			.param("now", OffsetDateTime.now(this.clock))
			.query(SignInLinks::link)
			.optional();
	}

	private static Link link(ResultSet row, int number) throws SQLException {
		return new Link(row.getObject("account_id", UUID.class), row.getString("leads_to"), row.getBoolean("open"),
				row.getBoolean("handed_over"));
	}

	/**
	 * A link.
	 *
	 * @param leadsTo the page it leads to, as a path
	 * @param open whether it would sign somebody in now
	 * @param handedOver whether somebody else got it, to hand it over
	 */
	public record Link(UUID account, String leadsTo, boolean open, boolean handedOver) {

		private static final Pattern CASE = Pattern.compile("/cases/([0-9a-f-]{36})");

		/** The case that it leads to. */
		public Optional<CaseId> about() {
			return Optional.of(CASE.matcher(this.leadsTo))
				.filter(Matcher::matches)
				.map((path) -> CaseId.of(path.group(1)));
		}

	}

}

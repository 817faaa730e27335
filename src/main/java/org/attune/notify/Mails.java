package org.attune.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.attune.terms.CaseId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the mails that are to be sent until they are. No address, no name and no link
 * stands here.
 */
@Component
class Mails {

	/**
	 * The mails that should be gone by now; those of a case that rests rest with it, but
	 * for what members of staff have to know.
	 */
	static final String DUE = """
			from mail m left join case_file c using (case_id)
			where m.sent_at is null and m.given_up_at is null and m.due_at <= :now
				and (c.status is distinct from 'paused' or m.kind in ('look', 'alert', 'handed', 'offered', 'second-yes'))""";

	/** Tries of a mail that the server refuses: the last is 17 hours after the first. */
	static final int MOST_TRIES = 10;

	/** Mails of one kind that somebody can ask for in an hour, for one account. */
	static final int MOST_ASKED = 5;

	private final JdbcClient jdbc;

	private final Clock clock;

	Mails(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Keeps a mail to each account that has an address, to be sent after some time. */
	void add(Kind kind, Collection<UUID> accounts, CaseId about, Duration after) {
		this.jdbc.sql("""
				insert into mail (kind, account_id, case_id, due_at)
				select :kind, account_id, :case, :due from account
				where account_id = any(:accounts) and contact is not null
				on conflict do nothing""")
			.param("kind", kind.word())
			.param("case", about.value())
			.param("due", now().plus(after))
			.param("accounts", accounts.toArray(UUID[]::new))
			.update();
	}

	/** Keeps a mail that somebody asked for and that is about no case. */
	void ask(Kind kind, UUID account) {
		this.jdbc.sql("""
				insert into mail (kind, account_id, due_at)
				select :kind, account_id, :now from account where account_id = :account and %s is not null
				and :most > (select count(*) from mail where account_id = :account and kind = :kind
					and due_at > :now::timestamptz - interval '1 hour')
				on conflict do nothing""".formatted(kind.column()))
			.param("kind", kind.word())
			.param("account", account)
			.param("most", MOST_ASKED)
			.param("now", now())
			.update();
	}

	/**
	 * The oldest mail that is due and that nobody else sends right now. One that found
	 * the server away stands behind those that did not try since.
	 */
	Optional<Mail> next() {
		return this.jdbc.sql(
				"select m.*, coalesce((select a.language from account a where a.account_id = m.account_id), c.language) as language "
						+ DUE + " order by coalesce(m.tried_at, m.due_at) limit 1 for update of m skip locked")
			.param("now", now())
			.query(Mails::read)
			.optional();
	}

	/** Marks a mail as done. */
	void sent(Mail mail) {
		this.jdbc.sql("update mail set sent_at = :now where mail_id = :id")
			.param("now", now())
			.param("id", mail.id())
			.update();
	}

	/** Forgets a mail that is not to be sent any more. */
	void drop(Mail mail) {
		this.jdbc.sql("delete from mail where mail_id = :id").param("id", mail.id()).update();
	}

	/** Keeps a mail until then. */
	void keep(Mail mail, Instant until) {
		this.jdbc.sql("update mail set due_at = :until where mail_id = :id")
			.param("until", until.atOffset(ZoneOffset.UTC))
			.param("id", mail.id())
			.update();
	}

	/** Notes that a mail found the server away. */
	void missed(Mail mail) {
		this.jdbc.sql("update mail set tried_at = :now where mail_id = :id")
			.param("now", now())
			.param("id", mail.id())
			.update();
	}

	/**
	 * Tries a mail that was refused again later: after two minutes, then twice as long
	 * each time.
	 * @return false if it was tried often enough, and is given up
	 */
	boolean later(Mail mail) {
		return this.jdbc.sql("""
				update mail set attempts = attempts + 1, due_at = :now + interval '2 minutes' * power(2, attempts),
					given_up_at = case when attempts + 1 >= :most then :now end
				where mail_id = :id returning given_up_at is null""")
			.param("now", now())
			.param("most", MOST_TRIES)
			.param("id", mail.id())
			.query(Boolean.class)
			.single();
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock);
	}

	private static Mail read(ResultSet row, int number) throws SQLException {
		UUID about = row.getObject("case_id", UUID.class);
		String language = row.getString("language");
		return new Mail(row.getObject("mail_id", UUID.class), row.getString("message_id"),
				Kind.of(row.getString("kind")), row.getObject("account_id", UUID.class),
				(about != null) ? new CaseId(about) : null,
				(language != null) ? Locale.forLanguageTag(language) : Locale.ENGLISH);
	}

	/** A mail to be sent; {@code about} is null for one about no case. */
	record Mail(UUID id, String messageId, Kind kind, UUID account, CaseId about, Locale language) {
	}

}

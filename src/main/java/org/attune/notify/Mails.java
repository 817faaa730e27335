package org.attune.notify;

import java.time.Clock;
import java.time.OffsetDateTime;
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

	private final JdbcClient jdbc;

	private final Clock clock;

	Mails(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Keeps a mail to an account, to be sent as soon as can be. */
	void add(String kind, UUID account, CaseId about) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into mail (mail_id, message_id, kind, account_id, case_id, due_at)
				values (:id, :message, :kind, :account, :case, :now)""")
			.param("id", id)
			.param("message", "<" + id + "@attune>")
			.param("kind", kind)
			.param("account", account)
			.param("case", about.value())
			.param("now", OffsetDateTime.now(this.clock))
			.update();
	}

	/** The oldest mail that is due and that nobody else sends right now. */
	Optional<Mail> next() {
		return this.jdbc.sql("""
				select mail_id, message_id, kind, account_id from mail where sent_at is null and due_at <= :now
				order by due_at limit 1 for update skip locked""")
			.param("now", OffsetDateTime.now(this.clock))
			.query((row, number) -> new Mail(row.getObject("mail_id", UUID.class), row.getString("message_id"),
					row.getString("kind"), row.getObject("account_id", UUID.class)))
			.optional();
	}

	/** Marks a mail as done. */
	void sent(Mail mail) {
		this.jdbc.sql("update mail set sent_at = :now where mail_id = :id")
			.param("now", OffsetDateTime.now(this.clock))
			.param("id", mail.id())
			.update();
	}

	/**
	 * Tries a mail again later: after two minutes, then twice as long each time, a day at
	 * most.
	 */
	void later(Mail mail) {
		this.jdbc.sql("""
				update mail set attempts = attempts + 1,
					due_at = :now + least(interval '2 minutes' * power(2, attempts), interval '1 day')
				where mail_id = :id""").param("now", OffsetDateTime.now(this.clock)).param("id", mail.id()).update();
	}

	/** A mail to be sent. */
	record Mail(UUID id, String messageId, String kind, UUID account) {
	}

}

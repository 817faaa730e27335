package org.attune.notify;

import java.time.Clock;
import java.time.OffsetDateTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells people that something waits for them, and reminds them twice at most: after half
 * of the time a task is due in, and when it is due. Whoever is still to get a mail about
 * a case gets no second one, as that tells them all the same.
 */
@Component
class Nudges {

	/** Steps that wait, with those who can do them. */
	private static final String WAITING = """
			from step s join task_run r using (run_id) join person p using (person_id)
				join case_file c on c.case_id = s.case_id join account a using (account_id)
			where s.status = 'open' and not s.waits and p.left_at is null and c.status in ('inviting', 'running')""";

	/** How many reminders of a step are due by now; some people have more time. */
	private static final String REMINDERS = """
			case when r.due_at + coalesce(s.longer, interval '0') <= :now then 2
				when r.opened_at + (r.due_at - r.opened_at + coalesce(s.longer, interval '0')) / 2 <= :now then 1 else 0 end""";

	private static final String UNTOLD = "not s.told";

	/**
	 * Who was only invited hears of the invitation once more, not of its task as well.
	 */
	private static final String LATE = "s.told and s.reminders < " + REMINDERS
			+ " and (p.accepted_at is not null or p.role <> 'participant')";

	private static final String WRITE = """
			insert into mail (kind, account_id, case_id, due_at)
			select distinct :kind, p.account_id, s.case_id, :now::timestamptz %s and a.contact is not null and %s
				and not exists (select from mail m where m.account_id = p.account_id and m.case_id = s.case_id
					and m.sent_at is null and m.given_up_at is null and m.kind <> 'invitation-reminder')
			on conflict do nothing""";

	private final JdbcClient jdbc;

	private final Clock clock;

	Nudges(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Writes to everybody whom a step was opened for that they know nothing of. */
	void tell() {
		write(Kind.YOUR_TURN, UNTOLD);
		this.jdbc.sql("""
				update step set told = true where step_id in (
					select s.step_id from step s join person p using (person_id) join account a using (account_id)
					where s.status = 'open' and not s.told and a.contact is null for no key update of s skip locked)""")
			.update();
	}

	/** Writes to everybody who has let half or all of a task's time pass. */
	void remind() {
		write(Kind.REMINDER, LATE);
	}

	private void write(Kind kind, String owed) {
		this.jdbc.sql(WRITE.formatted(WAITING, owed)).param("kind", kind.word()).param("now", now()).update();
	}

	/** Whether there still is something to tell, or to remind of. */
	boolean isOwed(Mails.Mail mail) {
		String owed = (mail.kind() == Kind.REMINDER) ? LATE : UNTOLD;
		return this.jdbc
			.sql("select exists (select %s and %s and p.account_id = :account and s.case_id = :case)".formatted(WAITING,
					owed))
			.param("now", now())
			.param("account", mail.account())
			.param("case", mail.about().value())
			.query(Boolean.class)
			.single();
	}

	/**
	 * A mail has told its reader of all that waits for them in its case. A step that
	 * somebody changes just now is left out, rather than waited for.
	 */
	void told(Mails.Mail mail) {
		this.jdbc.sql("""
				update step s set told = true, reminders = greatest(s.reminders, %s)
				from task_run r where r.run_id = s.run_id and s.step_id in (
					select o.step_id from step o join person p using (person_id)
					where p.account_id = :account and o.case_id = :case and o.status = 'open'
					for no key update of o skip locked)""".formatted(REMINDERS))
			.param("now", now())
			.param("account", mail.account())
			.param("case", mail.about().value())
			.update();
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock);
	}

}

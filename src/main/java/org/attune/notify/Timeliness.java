package org.attune.notify;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.attune.casefile.CaseFiles;
import org.attune.casefile.HandOvers;
import org.attune.casefile.Way;
import org.attune.casefile.calls.Unseen;
import org.attune.casefile.caseload.Offers;
import org.attune.casefile.emergency.Emergencies;
import org.attune.identity.quiet.QuietTimes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a mail that is due is still true, and whether now is an hour to send it. */
@Component
class Timeliness {

	private static final String UNDECIDED = "p.accepted_at is null and i.expires_at > :now and c.status <> 'closed'";

	/**
	 * Nothing to who said no, or not now, and not right after the invitation itself, if
	 * that had to wait so long.
	 */
	private static final String UNDECIDED_SINCE = UNDECIDED + """
			and exists (select from step s where s.person_id = p.person_id and s.status = 'open')
			and exists (select from mail o where o.kind = 'invitation' and o.account_id = m.account_id
			and o.case_id = m.case_id and o.sent_at < m.due_at)""";

	private static final String NOTHING_SAID = """
			c.status <> 'closed'
			and not exists (select from step s where s.person_id = p.person_id and s.status = 'done')""";

	private final JdbcClient jdbc;

	private final Nudges nudges;

	private final Unseen unseen;

	private final HandOvers handOvers;

	private final Offers offers;

	private final Emergencies emergencies;

	private final QuietTimes quietTimes;

	private final CaseFiles cases;

	private final QuietHours quietHours;

	private final Clock clock;

	Timeliness(JdbcClient jdbc, Nudges nudges, Unseen unseen, HandOvers handOvers, Offers offers,
			Emergencies emergencies, QuietTimes quietTimes, CaseFiles cases, QuietHours quietHours, Clock clock) {
		this.jdbc = jdbc;
		this.nudges = nudges;
		this.unseen = unseen;
		this.handOvers = handOvers;
		this.offers = offers;
		this.emergencies = emergencies;
		this.quietTimes = quietTimes;
		this.cases = cases;
		this.quietHours = quietHours;
		this.clock = clock;
	}

	/** Whether what the mail says is still so, and its reader is still there. */
	boolean isTrue(Mails.Mail mail) {
		return switch (mail.kind()) {
			case CASE_OPENED -> holds(mail, NOTHING_SAID);
			case INVITATION -> holds(mail, UNDECIDED);
			case INVITATION_REMINDER -> holds(mail, UNDECIDED_SINCE);
			case YOUR_TURN, REMINDER -> this.nudges.isOwed(mail);
			case NOTE, NEW_COUNSELOR -> holds(mail, "c.status <> 'closed'");
			case HANDED -> this.handOvers.waiting(mail.account()).contains(mail.about());
			case OFFERED -> this.offers.waiting(mail.account()).contains(mail.about());
			case CLOSED -> holds(mail, "c.status = 'closed'");
			case LOOK -> this.unseen.isAnything(mail.about());
			case ALERT -> this.unseen.isAlert(mail.about());
			case SECOND_YES -> this.emergencies.isAwaited(mail.about());
			case LOST_LINK, BEGIN, BEGIN_ALONE, NEW_ADDRESS, OLD_ADDRESS, STAFF_INVITATION, PARTED -> true;
		};
	}

	private boolean holds(Mails.Mail mail, String condition) {
		return this.jdbc
			.sql("""
					select exists (select from mail m join case_file c using (case_id) join person p using (case_id, account_id)
						left join invitation i using (person_id) where m.mail_id = :mail and p.left_at is null and %s)"""
				.formatted(condition))
			.param("mail", mail.id())
			.param("now", OffsetDateTime.now(this.clock))
			.query(Boolean.class)
			.single();
	}

	/** Until when its reader is not to be disturbed; empty if the mail can go now. */
	Optional<Instant> quietUntil(Mails.Mail mail) {
		return mail.kind().isUrgent() ? Optional.empty()
				: usual(mail).or(this.quietTimes.of(mail.account())).end(this.clock.instant());
	}

	private QuietHours usual(Mails.Mail mail) {
		boolean more = mail.about() != null && this.cases.read(mail.about())
			.participants()
			.stream()
			.anyMatch((one) -> one.account().equals(mail.account()) && one.ways().contains(Way.QUIET_HOURS));
		return more ? this.quietHours.longer() : this.quietHours;
	}

}

package org.attune.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks people into a case, and lets them in. */
@Component
public class Invitations {

	private final JdbcClient jdbc;

	private final Clock clock;

	Invitations(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Invites a person for some time, with the answers that say yes and those that say
	 * no.
	 * @param late whether the others have begun already
	 * @param quiet whether the person is to hear nothing of it
	 */
	public void invite(CaseFile file, Person person, Duration lasts, List<String> accept, List<String> decline,
			boolean late, boolean quiet) {
		Instant now = this.clock.instant();
		Invitation invitation = new Invitation(accept, decline, now, now.plus(lasts), late);
		file.replace(person.invited(invitation));
		this.jdbc.sql("""
				insert into invitation (person_id, case_id, accept, decline, invited_at, expires_at, late, quiet)
				values (:person, :case, :accept, :decline, :now, :until, :late, :quiet)""")
			.param("quiet", quiet)
			.param("late", late)
			.param("person", person.id().value())
			.param("case", file.id().value())
			.param("accept", accept.toArray(String[]::new))
			.param("decline", decline.toArray(String[]::new))
			.param("now", Rows.at(now))
			.param("until", Rows.at(invitation.until()))
			.update();
	}

	/** The person is one of those who talk with each other from now on. */
	public void accept(CaseFile file, Person person) {
		Instant now = this.clock.instant();
		file.replace(person.accepting(now));
		this.jdbc.sql("update person set accepted_at = :now where person_id = :person")
			.param("now", Rows.at(now))
			.param("person", person.id().value())
			.update();
	}

}

package org.attune.session.people;

import java.time.Clock;
import java.util.Map;

import org.attune.casefile.CaseFile;
import org.attune.casefile.NoInvitations;
import org.attune.casefile.OpenStep;
import org.attune.casefile.Person;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Whoever said no, or left, is not invited again for some time, or never by that person
 * if they say so. Such an invitation is quiet: they hear nothing of it, and to everybody
 * else it is one that was not answered yet, so that nobody learns who wants whom no more.
 */
@Component
@EnableConfigurationProperties(InvitationSettings.class)
public class InvitedAgain {

	/** The field in which somebody who says no can ask for it. */
	private static final String NEVER = "never_again";

	private final NoInvitations refused;

	private final InvitationSettings settings;

	private final Clock clock;

	InvitedAgain(NoInvitations refused, InvitationSettings settings, Clock clock) {
		this.refused = refused;
		this.settings = settings;
		this.clock = clock;
	}

	/** Somebody who was invited answers; {@code route} are the routing fields. */
	public void answered(CaseFile file, Person me, OpenStep step, Map<String, Object> route,
			Map<String, Object> answers) {
		if (me.undecided() && me.invitation().isDeclinedBy(step.task(), route)) {
			declined(file, me, Boolean.TRUE.equals(answers.get(NEVER)));
		}
	}

	/** Somebody leaves: who was only invited says no, the others leave them all. */
	void left(CaseFile file, Person me) {
		if (me.undecided()) {
			declined(file, me, false);
		}
		else {
			file.participants()
				.stream()
				.filter((other) -> !other.equals(me))
				.forEach((other) -> this.refused.keep(me.account(), other.account(),
						this.clock.instant().plus(this.settings.rest())));
		}
	}

	/** Whether an invitation of the person into the case is quiet. */
	boolean isQuiet(CaseFile file, Person person) {
		return this.refused.has(person.account(), file.opener().account());
	}

	private void declined(CaseFile file, Person me, boolean never) {
		this.refused.keep(me.account(), file.opener().account(),
				never ? null : this.clock.instant().plus(this.settings.rest()));
	}

}

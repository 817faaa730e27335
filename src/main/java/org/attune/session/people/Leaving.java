package org.attune.session.people;

import java.util.Map;
import java.util.Optional;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.Person;
import org.attune.casefile.Steps;
import org.attune.casefile.Trail;
import org.attune.engine.Engine;

import org.springframework.stereotype.Component;

/**
 * What happens when somebody leaves: they are asked no more, and the others go on if at
 * least two are left. Who was only invited and leaves never took part: to the process
 * they said no, if it knows how to; nobody depended on who was asked in late.
 */
@Component
public class Leaving {

	/** The message that tells a process so. */
	public static final String MESSAGE = "Withdrawn";

	private static final String OUTCOME = "withdrawn";

	private static final int FEWEST = 2;

	private final CaseFiles cases;

	private final Steps steps;

	private final InvitedAgain invitedAgain;

	private final Engine engine;

	private final Trail trail;

	Leaving(CaseFiles cases, Steps steps, InvitedAgain invitedAgain, Engine engine, Trail trail) {
		this.cases = cases;
		this.steps = steps;
		this.invitedAgain = invitedAgain;
		this.engine = engine;
		this.trail = trail;
	}

	public void leave(CaseFile file, Person me) {
		file.progress().stir();
		this.cases.leave(file, me);
		this.invitedAgain.left(file, me);
		this.trail.note(file, me, file.head().process(), me.undecided() ? "declined" : "withdrawn", Map.of());
		boolean heard = !me.undecided() && this.engine.tell(file, MESSAGE, Optional.of(me));
		if (file.status() == CaseStatus.CLOSED) {
			return;
		}
		boolean kept = me.undecided() && me.late();
		if (!kept && (file.asked().isEmpty() || !heard && file.asked().size() < FEWEST)) {
			this.engine.end(file, OUTCOME);
		}
		else {
			goOnWithout(file, me);
		}
	}

	private void goOnWithout(CaseFile file, Person me) {
		if (me.undecided()) {
			decline(file, me);
			this.engine.dateAnew(file);
		}
		this.steps.drop(file, me.id());
		this.engine.released(file);
	}

	/** The process counts it among the answers, where it says how. */
	private void decline(CaseFile file, Person me) {
		this.steps.next(file, me.id()).ifPresent((step) -> {
			Map<String, Object> no = me.invitation().declining(step.task());
			if (!no.isEmpty()) {
				this.steps.decline(file, step, no);
			}
		});
	}

}

package org.attune.session;

import java.util.Map;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Invitations;
import org.attune.casefile.Trail;
import org.attune.casefile.news.Change;
import org.attune.engine.Work;

import org.springframework.stereotype.Component;

/**
 * Whoever was asked in when the others had begun already, and went through what the
 * process asks first, takes part from now on. What is asked from then on is asked of them
 * as well.
 */
@Component
class Welcome implements Work {

	private final Invitations invitations;

	private final OneToOne oneToOne;

	private final Trail trail;

	Welcome(Invitations invitations, OneToOne oneToOne, Trail trail) {
		this.invitations = invitations;
		this.oneToOne = oneToOne;
		this.trail = trail;
	}

	@Override
	public String name() {
		return "welcome";
	}

	@Override
	public void run(CaseFile file, Map<String, String> properties) {
		file.joining().forEach((person) -> {
			this.invitations.accept(file, person);
			this.trail.note(file, person, file.head().process(), "accepted", Map.of());
			this.oneToOne.wanted(file, person);
		});
		file.present().forEach((person) -> file.progress().changed(Change.REVEALED, person.id()));
	}

}

package org.attune.oversight.practice;

import java.util.Map;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.Counselors;
import org.attune.casefile.Trail;
import org.attune.casefile.safety.Unattended;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;

/** A case loses its counselor, and waits for another one. */
@Verb
class LetGo {

	private final CaseFiles cases;

	private final Counselors counselors;

	private final Unattended unattended;

	private final Trail trail;

	LetGo(CaseFiles cases, Counselors counselors, Unattended unattended, Trail trail) {
		this.cases = cases;
		this.counselors = counselors;
		this.unattended = unattended;
		this.trail = trail;
	}

	void release(CaseId caseId, UUID account) {
		CaseFile file = this.cases.take(caseId);
		file.counselor().filter((person) -> person.account().equals(account)).ifPresent((person) -> {
			this.counselors.release(file, person);
			this.unattended.call(file);
			if (file.status() != CaseStatus.CLOSED) {
				this.trail.note(file, person, file.head().process(), "counselor-went", Map.of());
				this.counselors.want(file);
			}
		});
	}

}

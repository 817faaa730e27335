package org.attune.oversight.alarm;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Disclosures;
import org.attune.casefile.OpenStep;
import org.attune.casefile.Person;
import org.attune.casefile.Steps;
import org.attune.casefile.repair.Repairs;
import org.attune.casefile.repair.Saying;
import org.attune.engine.Processes;
import org.attune.terms.PersonId;

import org.springframework.stereotype.Component;

/** What waits for the counselor of a case: answers, and what is about starting over. */
@Component
class WaitingTexts {

	private final Steps steps;

	private final Repairs repairs;

	private final Disclosures disclosures;

	private final Processes processes;

	WaitingTexts(Steps steps, Repairs repairs, Disclosures disclosures, Processes processes) {
		this.steps = steps;
		this.repairs = repairs;
		this.disclosures = disclosures;
		this.processes = processes;
	}

	/** All of it; what the reader is shown here is noted. */
	List<LookAtAlerts.Text> show(CaseFile file, Person reader) {
		List<Saying> sayings = this.repairs.waiting(file);
		note(file, reader, sayings);
		return Stream
			.concat(this.steps.waiting(file).stream().map((step) -> text(file, step)),
					sayings.stream().map((saying) -> text(file, saying)))
			.toList();
	}

	/** What one person says about starting over, in the same way. */
	List<Saying> ofOne(CaseFile file, Person reader, PersonId author) {
		List<Saying> sayings = this.repairs.waiting(file)
			.stream()
			.filter((saying) -> saying.by().equals(author))
			.toList();
		note(file, reader, sayings);
		return sayings;
	}

	private void note(CaseFile file, Person reader, List<Saying> sayings) {
		this.disclosures.noteRepairs(file, reader, sayings.stream().map(Saying::id).toList());
	}

	private LookAtAlerts.Text text(CaseFile file, OpenStep step) {
		return text(file, step.id(), step.person(), this.processes.task(step.definition(), step.task()).name(),
				step.contribution(), isForOthers(file, step), null);
	}

	private static LookAtAlerts.Text text(CaseFile file, Saying saying) {
		return text(file, saying.id(), saying.by(), null, null, true, saying);
	}

	private boolean isForOthers(CaseFile file, OpenStep step) {
		return this.processes.form(file, step.definition(), step.task(), Locale.ROOT)
			.fields()
			.stream()
			.anyMatch((field) -> step.privacy().orStricter(field.privacy()).isForOthers());
	}

	private static LookAtAlerts.Text text(CaseFile file, UUID id, PersonId by, String task, UUID contribution,
			boolean forOthers, Saying saying) {
		Person author = file.person(by);
		return new LookAtAlerts.Text(id, by, author.name(), task, contribution, author.held(), forOthers, saying);
	}

}

package org.attune.session.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.attune.casefile.Answers;
import org.attune.casefile.CaseFile;
import org.attune.casefile.Contribution;
import org.attune.casefile.Person;
import org.attune.engine.Processes;

import org.springframework.stereotype.Component;

/**
 * Whether others read who said something. Where three or more take part, a process may
 * have ideas read without names until they were rated, so that nobody sides with a person
 * instead of an idea.
 */
@Component
class Naming {

	/** With fewer, everybody knows whose words are not their own. */
	private static final int FEWEST = 3;

	private final Processes processes;

	private final Answers answers;

	Naming(Processes processes, Answers answers) {
		this.processes = processes;
		this.answers = answers;
	}

	/** Whether the reader does not learn yet who said it. */
	boolean isUnnamed(CaseFile file, Person reader, Contribution said) {
		String until = this.processes.task(said.definition(), said.task()).unnamed();
		return until != null && reader.participates() && !reader.id().equals(said.author())
				&& file.accepted().size() >= FEWEST && !wasAnsweredAfter(file, until, said);
	}

	/**
	 * The same, with what has no name in places that do not tell who was first or last to
	 * say it.
	 */
	List<Contribution> mixed(CaseFile file, Person reader, List<Contribution> said) {
		List<Contribution> mixed = new ArrayList<>(said);
		List<Integer> places = new ArrayList<>();
		for (int place = 0; place < said.size(); place++) {
			if (isUnnamed(file, reader, said.get(place))) {
				places.add(place);
			}
		}
		List<Contribution> unnamed = places.stream()
			.map(said::get)
			.sorted(Comparator.comparing(Contribution::openedAt)
				.thenComparing((one) -> one.id().getLeastSignificantBits()))
			.toList();
		for (int place = 0; place < places.size(); place++) {
			mixed.set(places.get(place), unnamed.get(place));
		}
		return mixed;
	}

	private boolean wasAnsweredAfter(CaseFile file, String task, Contribution said) {
		return this.answers.to(file, task)
			.stream()
			.anyMatch((answer) -> answer.said() != null && answer.said().openedAt().isAfter(said.openedAt()));
	}

}

package org.attune.session.counsel;

import java.util.List;
import java.util.Map;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.HandOvers;
import org.attune.casefile.Interventions;
import org.attune.casefile.Person;
import org.attune.engine.Processes;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

/** A person reads what a counselor did by hand, and said to them. */
@Verb
public class HearCounselor {

	private final CaseFiles cases;

	private final Interventions interventions;

	private final Processes processes;

	private final HandOvers handOvers;

	HearCounselor(CaseFiles cases, Interventions interventions, Processes processes, HandOvers handOvers) {
		this.cases = cases;
		this.interventions = interventions;
		this.processes = processes;
		this.handOvers = handOvers;
	}

	/** All of it that the visitor may read, the oldest first. */
	public Heard all(Visitor visitor, CaseId caseId) {
		CaseFile file = this.cases.read(caseId);
		Person me = file.as(visitor.account());
		List<Interventions.Told> told = this.interventions.told(file, me);
		return new Heard(told, told.isEmpty() ? Map.of() : this.processes.taskNames(file.head().definition()),
				me.present() ? this.handOvers.refusable(file).map(Person::name).orElse(null) : null);
	}

	/**
	 * What was done and said, and the names of the tasks it speaks of, by their ids.
	 *
	 * @param newCounselor the name of who took the case over and can be refused; else
	 * null
	 */
	public record Heard(List<Interventions.Told> words, Map<String, String> tasks, String newCounselor) {
	}

}

package org.attune.oversight;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Facts;
import org.attune.casefile.Person;
import org.attune.engine.Rulings;

/** What people did in a case; the way of the tokens is told by the course. */
final class Timeline {

	private static final Set<String> OF_THE_PROCESS = Set.of("asked", "resumed");

	private static final String REPAIR = "repair";

	private final Map<String, String> names;

	private final Set<String> talking;

	private final Map<String, String> tasks;

	private final Function<Map<String, List<String>>, List<Rulings.Ruled>> rules;

	private Timeline(CaseFile file, Map<String, String> tasks, Rulings rulings) {
		this.names = new HashMap<>();
		file.everybody().forEach((person) -> this.names.put(person.pseudonym(), person.name()));
		this.talking = file.participants().stream().map(Person::pseudonym).collect(Collectors.toSet());
		this.tasks = tasks;
		this.rules = (rules) -> rulings.explain(file.head().definition(), rules);
	}

	/** All of it, the newest first; {@code tasks} are the names of tasks by their ids. */
	static List<CaseDesk.Moment> of(CaseFile file, List<Facts.Fact> all, Map<String, String> tasks, Rulings rulings) {
		Timeline timeline = new Timeline(file, tasks, rulings);
		List<CaseDesk.Moment> moments = new ArrayList<>();
		all.stream()
			.filter((fact) -> !fact.actor().equals("process") || OF_THE_PROCESS.contains(fact.kind())
					|| !fact.rules().isEmpty())
			.forEach((fact) -> moments.add(timeline.moment(fact)));
		Collections.reverse(moments);
		return moments;
	}

	private CaseDesk.Moment moment(Facts.Fact fact) {
		if (!fact.rules().isEmpty()) {
			return new CaseDesk.Moment("decided", fact.at(), null,
					this.rules.apply(fact.rules())
						.stream()
						.map((ruled) -> ruled.sentence() + " (" + ruled.decision() + ": " + ruled.rule() + ")")
						.collect(Collectors.joining(" ")),
					List.of());
		}
		String what = (fact.data().get("kind") instanceof String kind) ? kind : this.tasks.get(fact.element());
		return new CaseDesk.Moment(kind(fact), fact.at(), this.names.get(fact.actor()), what, people(fact));
	}

	/**
	 * What was reviewed or read is told apart to the counselor alone; the trail does not.
	 */
	private String kind(Facts.Fact fact) {
		if (fact.kind().equals("read") && !this.tasks.containsKey(fact.element())) {
			return fact.data().containsKey(REPAIR) ? "repair-read" : "alert-read";
		}
		if (!fact.kind().equals("reviewed")) {
			return fact.kind();
		}
		if (this.tasks.containsKey(fact.element())) {
			return "answer-kept";
		}
		if (fact.data().get(REPAIR) instanceof String said) {
			return "repair-kept." + said;
		}
		return this.talking.contains(fact.actor()) ? "help-asked" : "looked-at";
	}

	private List<String> people(Facts.Fact fact) {
		return (fact.data().get("people") instanceof List<?> people)
				? people.stream().map(this.names::get).filter(Objects::nonNull).toList() : List.of();
	}

}

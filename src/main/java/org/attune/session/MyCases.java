package org.attune.session;

import org.attune.engine.Verb;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.CaseList;
import org.attune.casefile.Person;
import org.attune.engine.Processes;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

/** A participant sees the cases they are in, the ones that wait for them first. */
@Verb
public class MyCases {

	private final CaseList list;

	private final CaseFiles cases;

	private final Processes processes;

	MyCases(CaseList list, CaseFiles cases, Processes processes) {
		this.list = list;
		this.cases = cases;
		this.processes = processes;
	}

	/** The visitor's cases. */
	public List<Line> of(Visitor visitor) {
		List<CaseList.Place> places = this.list.of(visitor.account());
		Map<CaseId, CaseFile> files = this.cases.read(places.stream().map(CaseList.Place::id).toList());
		return places.stream().map((place) -> line(place, files.get(place.id()), visitor)).toList();
	}

	private Line line(CaseList.Place place, CaseFile file, Visitor visitor) {
		Person me = file.as(visitor.account());
		List<String> others = file.participants()
			.stream()
			.filter((person) -> !person.equals(me))
			.map(Person::name)
			.toList();
		String process = this.processes.process(file.head().definition()).name();
		return new Line(file.id(), file.topic(), process, others, file.status().word(), file.outcome(), me.left(),
				place.waits(), file.head().openedAt());
	}

	/**
	 * One case in the list; {@code process} says what it is, as several can have one
	 * topic, {@code with} are the names of the others, {@code left} says whether the
	 * reader left.
	 */
	public record Line(CaseId caseId, String topic, String process, List<String> with, String status, String outcome,
			boolean left, boolean waitsForMe, Instant openedAt) {
	}

}

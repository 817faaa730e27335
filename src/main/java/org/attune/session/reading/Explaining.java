package org.attune.session.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Contribution;
import org.attune.casefile.Person;
import org.attune.engine.Rulings;
import org.attune.terms.Privacy;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Why it went on from an answer as it did, where no person decided it. A line that
 * decided tells of what it weighs: only who may read all of that hears of it.
 */
@Component
class Explaining {

	private final Rulings rulings;

	private final JsonMapper json;

	Explaining(Rulings rulings, JsonMapper json) {
		this.rulings = rulings;
		this.json = json;
	}

	/** To its author, and to who counsels; to nobody else. */
	List<ContributionView.Why> why(CaseFile file, Person reader, Contribution said) {
		return said.rules(file, this.json)
			.entrySet()
			.stream()
			.filter((each) -> isFor(reader, said, each.getKey()))
			.flatMap((each) -> this.rulings.explain(said.definition(), Map.of(each.getKey(), each.getValue())).stream())
			.map((ruled) -> new ContributionView.Why(ruled.decision(), ruled.rule(), ruled.sentence()))
			.toList();
	}

	/**
	 * What somebody told the counselor alone is not shown to them again, nor what came of
	 * it.
	 */
	private boolean isFor(Person reader, Contribution said, String decision) {
		Set<Privacy> weighed = EnumSet.of(said.privacy());
		weighed.addAll(this.rulings.weighs(said.definition(), said.task(), decision));
		return said.isOpen(reader, weighed) && (reader.id().equals(said.author()) ? !weighed.contains(Privacy.COUNSELOR)
				: Person.COUNSELOR.equals(reader.role()));
	}

}

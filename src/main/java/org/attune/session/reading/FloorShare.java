package org.attune.session.reading;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Contribution;
import org.attune.casefile.Contributions;
import org.attune.casefile.Person;
import org.attune.engine.Processes;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import tools.jackson.databind.json.JsonMapper;

/**
 * A person sees, alone, how large their part is of what people wrote to each other in a
 * case and in those it follows. Counted is only what they and another one can read.
 */
@Verb
public class FloorShare {

	/** Of fewer words nothing can be said. */
	private static final int FEWEST = 30;

	private static final int STEP = 5;

	private final CaseFiles cases;

	private final Contributions contributions;

	private final Processes processes;

	private final JsonMapper json;

	FloorShare(CaseFiles cases, Contributions contributions, Processes processes, JsonMapper json) {
		this.cases = cases;
		this.contributions = contributions;
		this.processes = processes;
		this.json = json;
	}

	/**
	 * The visitor's part; empty where too little was written, or by one person alone. Not
	 * found for who does not take part.
	 */
	public Optional<Balance> of(Visitor visitor, CaseId caseId) {
		CaseFile file = this.cases.read(caseId);
		if (!file.as(visitor.account()).participates()) {
			throw Refusal.notFound();
		}
		Count count = new Count();
		for (CaseFile one : this.cases.chain(file)) {
			one.accepted().forEach((person) -> count.people.add(person.account()));
			one.participants()
				.stream()
				.filter((person) -> person.account().equals(visitor.account()))
				.forEach((me) -> count(one, me, count));
		}
		return count.balance();
	}

	private void count(CaseFile file, Person me, Count count) {
		for (Contribution said : this.contributions.all(file)) {
			Person author = file.person(said.author());
			int words = author.participates() ? words(file, said, asOthersRead(file, me, said)) : 0;
			if (words > 0) {
				count.all += words;
				count.mine += author.equals(me) ? words : 0;
				count.authors.add(author.account());
			}
		}
	}

	/**
	 * What somebody else than its author reads of it: what is sealed, held, taken back or
	 * said to the counselor alone is not there.
	 */
	private Map<String, Object> asOthersRead(CaseFile file, Person me, Contribution said) {
		if (!said.privacy().isForOthers()) {
			return Map.of();
		}
		if (!said.author().equals(me.id())) {
			return said.read(me, file, this.json);
		}
		return file.participants()
			.stream()
			.filter((person) -> !person.equals(me))
			.map((person) -> said.read(person, file, this.json))
			.filter((answers) -> !answers.isEmpty())
			.findFirst()
			.orElse(Map.of());
	}

	private int words(CaseFile file, Contribution said, Map<String, Object> answers) {
		return answers.isEmpty() ? 0
				: WordCount.of(this.processes.form(file, said.definition(), said.task(), Locale.ENGLISH), answers);
	}

	/**
	 * How large the reader's part is, in a hundred words, and how large each part would
	 * be if all were the same; both only about.
	 */
	public record Balance(int mine, int even) {
	}

	/** What was counted so far. */
	private static final class Count {

		private final Set<UUID> people = new HashSet<>();

		private final Set<UUID> authors = new HashSet<>();

		private int mine;

		private int all;

		Optional<Balance> balance() {
			return (this.all < FEWEST || this.authors.size() < 2) ? Optional.empty() : Optional
				.of(new Balance(about(100.0 * this.mine / this.all), Math.round(100f / this.people.size())));
		}

		/** To the nearest five: nobody has to count words. */
		private static int about(double share) {
			return (int) Math.round(share / STEP) * STEP;
		}

	}

}

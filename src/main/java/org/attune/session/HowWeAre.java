package org.attune.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Contribution;
import org.attune.casefile.Contributions;
import org.attune.casefile.Person;
import org.attune.casefile.form.Field;
import org.attune.engine.Processes;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

import tools.jackson.databind.json.JsonMapper;

/**
 * A person looks at how they felt it is between them, from the first time to the last;
 * their own numbers, and nobody else's.
 */
@Verb
public class HowWeAre {

	/** How the keys of fields begin that ask for it, from 0 to 10. */
	private static final String FELT = "felt_";

	private final CaseFiles cases;

	private final Contributions contributions;

	private final Processes processes;

	private final JsonMapper json;

	HowWeAre(CaseFiles cases, Contributions contributions, Processes processes, JsonMapper json) {
		this.cases = cases;
		this.contributions = contributions;
		this.processes = processes;
		this.json = json;
	}

	/**
	 * What the visitor said in the case and in those it follows, each question by itself,
	 * oldest first; not found for who does not take part.
	 */
	public List<Line> read(Visitor visitor, CaseId caseId, Locale language) {
		CaseFile file = this.cases.read(caseId);
		if (!file.as(visitor.account()).participates()) {
			throw Refusal.notFound();
		}
		Map<String, Line> lines = new LinkedHashMap<>();
		this.cases.chain(file)
			.forEach((one) -> one.participants()
				.stream()
				.filter((person) -> person.account().equals(visitor.account()))
				.forEach((me) -> add(lines, one, me, language)));
		return List.copyOf(lines.values());
	}

	/**
	 * What the visitor said the first time of that which a step asks them again; empty
	 * where it asks nothing of it.
	 */
	public List<Line> first(Visitor visitor, StepView step, Locale language) {
		List<String> asked = step.form().fields().stream().filter(HowWeAre::asks).map(Field::key).toList();
		return asked.isEmpty() ? List.of()
				: read(visitor, step.caseId(), language).stream().filter((line) -> asked.contains(line.key())).toList();
	}

	/** Whether a field asks how somebody felt it is. */
	static boolean asks(Field field) {
		return field.type() == Field.Type.NUMBER && field.key().startsWith(FELT);
	}

	private void add(Map<String, Line> lines, CaseFile file, Person me, Locale language) {
		for (Contribution said : this.contributions.all(file)) {
			if (said.author().equals(me.id()) && said.takenBack() == null) {
				Map<String, Object> answers = said.read(me, file, this.json);
				this.processes.form(file, said.definition(), said.task(), language)
					.fields()
					.stream()
					.filter(HowWeAre::asks)
					.filter((field) -> answers.get(field.key()) instanceof Number)
					.forEach((field) -> lines
						.computeIfAbsent(field.key(), (key) -> new Line(key, field.label(), new ArrayList<>()))
						.values()
						.add(new Value(said.at(), ((Number) answers.get(field.key())).doubleValue())));
			}
		}
	}

	/** One question, and what was answered each time. */
	public record Line(String key, String label, List<Value> values) {

		/** What was answered the first time. */
		public Value first() {
			return this.values.get(0);
		}

	}

	/** A number from 0 to 10, and when it was said. */
	public record Value(Instant at, double number) {
	}

}

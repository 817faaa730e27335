package org.attune.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Contributions;
import org.attune.casefile.OpenStep;
import org.attune.casefile.Signatures;
import org.attune.casefile.Trail;
import org.attune.engine.Processes;
import org.attune.engine.model.TaskModel;
import org.attune.terms.Privacy;

import org.springframework.stereotype.Component;

/**
 * What the record says of an answer, without a word of it: which run it belongs to, about
 * how long it is, whether it is a proposal, and whether with it all have agreed.
 */
@Component
class Deeds {

	private static final Pattern WORD = Pattern.compile("\\S+");

	private static final double TEN = 10;

	private final Processes processes;

	private final Signatures signatures;

	Deeds(Processes processes, Signatures signatures) {
		this.processes = processes;
		this.signatures = signatures;
	}

	/** The facts about an answer that was kept just now. */
	Map<String, Object> of(CaseFile file, OpenStep step, Contributions.Said said, Contributions.Receipt receipt) {
		Map<String, Object> facts = new LinkedHashMap<>(Map.of("id", Trail.mark(step.activity())));
		if (step.privacy() == Privacy.SHARED) {
			facts.put("words", words(said));
		}
		if (this.processes.task(step.definition(), step.task()).agreed() != null) {
			facts.put("actions", (step.privacy() == Privacy.SHARED) ? actions(said) : 0);
		}
		List<String> agreed = (receipt.others() == 0) ? agreed(file, step) : List.of();
		if (!agreed.isEmpty()) {
			facts.put("agrees", agreed);
		}
		return facts;
	}

	/**
	 * Of what everybody reads at once about how many words it has, in tens: fairness can
	 * be looked at without reading.
	 */
	private static long words(Contributions.Said said) {
		long words = said.task()
			.values()
			.stream()
			.filter(String.class::isInstance)
			.mapToLong((text) -> WORD.matcher((String) text).results().count())
			.sum();
		return Math.round(words / TEN) * 10;
	}

	/** How many things to do are listed in it. */
	private static long actions(Contributions.Said said) {
		return said.task()
			.values()
			.stream()
			.flatMap((value) -> (value instanceof List<?> list) ? list.stream() : Stream.empty())
			.filter(Map.class::isInstance)
			.count();
	}

	/** The steps whose words all have said yes to; nothing unless all have. */
	private List<String> agreed(CaseFile file, OpenStep step) {
		return this.processes.tasks(step.definition())
			.stream()
			.filter((task) -> task.agreed() != null && task.agreed().task().equals(step.task()))
			.flatMap((task) -> texts(file, step, task))
			.map((text) -> Trail.mark(text.activity()) + "/" + file.person(text.author()).pseudonym())
			.toList();
	}

	private Stream<Signatures.Text> texts(CaseFile file, OpenStep step, TaskModel task) {
		return this.signatures.agreed(file, task.id(), step.run(), task.agreed().field(), task.agreed().value())
			.stream();
	}

}

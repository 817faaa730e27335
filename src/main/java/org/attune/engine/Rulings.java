package org.attune.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.attune.casefile.form.Field;
import org.attune.terms.Privacy;

/** Why a decision table decided as it did, in the words of its file. */
public final class Rulings {

	private final Deployments deployments;

	Rulings(Deployments deployments) {
		this.deployments = deployments;
	}

	/** What stands in the file beside those lines, by table; ids where nothing does. */
	public List<Ruled> explain(String definition, Map<String, List<String>> rules) {
		Map<String, DeployedDecision> decisions = this.deployments.of(definition).decisions();
		return rules.entrySet()
			.stream()
			.flatMap((each) -> each.getValue()
				.stream()
				.map((line) -> new Ruled(each.getKey(), line,
						decisions.get(each.getKey()).sentences().getOrDefault(line, line))))
			.toList();
	}

	/**
	 * The classes of the fields of a task that a table weighs, where they are stricter
	 * than the task's own.
	 */
	public Set<Privacy> weighs(String definition, String task, String decision) {
		Deployed deployed = this.deployments.of(definition);
		Set<Privacy> weighed = EnumSet.noneOf(Privacy.class);
		deployed.forms()
			.get(deployed.task(definition, task).form())
			.fields()
			.stream()
			.filter((field) -> deployed.decisions().get(decision).weighs(field.key()))
			.map(Field::privacy)
			.filter(Objects::nonNull)
			.forEach(weighed::add);
		return weighed;
	}

	/**
	 * A line of a table that decided.
	 *
	 * @param decision the id of the decision
	 * @param rule the id of the line
	 * @param sentence why, in one sentence
	 */
	public record Ruled(String decision, String rule, String sentence) {
	}

}

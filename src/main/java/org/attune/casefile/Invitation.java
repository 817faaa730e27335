package org.attune.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A person was asked whether they want to take part.
 *
 * @param accept the answers that say yes, each as {@code task.field=value}; if there are
 * none, any answer does
 * @param decline the answers that say no, in the same way; who leaves gives them
 * @param until how long the invitation stands
 * @param late whether the others had begun already
 */
public record Invitation(List<String> accept, List<String> decline, Instant at, Instant until, boolean late) {

	/** Whether an answer to a task, by its routing fields, says yes. */
	public boolean isAcceptedBy(String task, Map<String, Object> route) {
		return this.accept.isEmpty() || route.entrySet()
			.stream()
			.anyMatch((field) -> this.accept.contains(task + "." + field.getKey() + "=" + field.getValue()));
	}

	/** Whether an answer to a task, by its routing fields, says no. */
	public boolean isDeclinedBy(String task, Map<String, Object> route) {
		return route.entrySet()
			.stream()
			.anyMatch((field) -> this.decline.contains(task + "." + field.getKey() + "=" + field.getValue()));
	}

	/** Whether a task asks if the person wants to take part. */
	public boolean isAnsweredIn(String task) {
		return this.accept.stream().anyMatch((answer) -> answer.startsWith(task + "."));
	}

	/** What leaving answers to a task, as its routing fields; none if it says nothing. */
	public Map<String, Object> declining(String task) {
		return this.decline.stream()
			.filter((answer) -> answer.startsWith(task + "."))
			.map((answer) -> answer.substring(task.length() + 1).split("=", 2))
			.filter((answer) -> answer.length == 2)
			.collect(Collectors.toMap((answer) -> answer[0], (answer) -> answer[1], (first, second) -> first));
	}

}

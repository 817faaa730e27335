package org.attune.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A person was asked whether they want to take part.
 *
 * @param accept the answers that say yes, each as {@code task.field=value}; if there are
 * none, any answer does
 * @param until how long the invitation stands
 */
public record Invitation(List<String> accept, Instant at, Instant until) {

	/** Whether an answer to a task, by its routing fields, says yes. */
	public boolean isAcceptedBy(String task, Map<String, Object> route) {
		return this.accept.isEmpty() || route.entrySet()
			.stream()
			.anyMatch((field) -> this.accept.contains(task + "." + field.getKey() + "=" + field.getValue()));
	}

}
